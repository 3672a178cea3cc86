"""The pages: HTML made on the server for residents, Gradio for staff."""
