"""The search behind LangChain's retriever interface, for chains and graphs of others."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.answering import Assistant


class PassageRetriever(BaseRetriever):
    """Finds passages for a question; `k` is how many.

    Each document has the verbatim text as content; its metadata holds passage id, document, title,
    section, page, status of the document and score.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Assistant
    k: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        shelf = self.assistant.library.shelf
        return [
            LangChainDocument(
                page_content=result.passage.text,
                metadata={
                    "passage": result.passage.id,
                    "document": result.passage.document,
                    "title": shelf.documents[result.passage.document].title,
                    "section": result.passage.section_path,
                    "page": result.passage.page,
                    "document_status": shelf.statuses[result.passage.document].value,
                    "score": result.score,
                },
            )
            for result in self.assistant.retrieve(query, self.k)
        ]
