"""The language model: the only package that knows openai and LangChain's chat models.

Any server that speaks OpenAI's chat completions will do. Nothing is loaded before a model is asked
for, nothing is sent to anyone but that server (LangSmith's tracing and gateway are off, whatever the
environment says), and every error becomes one of `assistant.errors` (`error_mapping`). `client` asks and
reads, leaving out what a server does not know (`parameters`); `json_answer` finds objects in answers.
"""

from assistant.language_model.client import SEED, TEMPERATURE, LanguageModel, TokenUsage
from assistant.language_model.loading import OPENAI_SERVER, load_language_model

__all__ = [
    "OPENAI_SERVER",
    "SEED",
    "TEMPERATURE",
    "LanguageModel",
    "TokenUsage",
    "load_language_model",
]
