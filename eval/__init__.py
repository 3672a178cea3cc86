"""The evaluation: cases, measures and reports. It calls the assistant's public functions, never a copy."""
