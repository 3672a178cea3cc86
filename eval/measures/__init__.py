"""The measures: pure functions of a case and what was answered; `None` where a measure is undefined."""
