import gc


def q(*parts):
    return "".join(parts)


def chain(o, depth=0, seen=None):
    if depth > 5:
        return
    for r in gc.get_referrers(o):
        if type(r).__name__ in ("frame",) or (isinstance(r, list) and len(r) > 100000):
            continue
        if id(r) in seen:
            continue
        seen.add(id(r))
        print("   " * depth, type(r).__qualname__, getattr(r, "__qualname__", ""), repr(r)[:160])
        chain(r, depth + 1, seen)
        break


def test_probe(assistant):
    from fastapi.testclient import TestClient

    from assistant.web.app import create_app
    from assistant.web.settings import WebSettings

    client = TestClient(create_app(assistant, WebSettings(staff_page=False)))
    seal = ""
    for text in (
        "Komt er een zwembad in de {}straat in het centrum en wat kost dat?",
        "En wat kost een parkeervergunning voor {}?",
        "Wie is {}bink en waarom gaat mijn buurman {}man naar het zwembad",
        "makkelijker {}",
        "Hoeveel woningen bouwt de gemeente voor 3 {}en of 12 {}s?",
    ):
        r = client.post(
            "/vraag", json={"question": text.replace("{}", q("kwi", "skwas")), "conversation": seal}
        )
        seal = r.json()["conversation"]
    del r, seal, text
    client.get("/health/live")
    gc.collect()
    word = q("kwi", "skwas")
    print(
        "lemmas",
        [w for w in assistant.library.lemmatizer._lemmas if word in w],
        gc.is_tracked(assistant.library.lemmatizer._lemmas),
    )
    print("rem", [w for w in assistant.library.lemmatizer._remembered if word in w])
    n = 0
    allo = gc.get_objects()
    print(
        len(allo),
        any(o is assistant.library.lemmatizer for o in allo),
        any(o is assistant.library.lemmatizer._lemmas for o in allo),
    )
    for o in allo:
        for s in gc.get_referents(o):
            if isinstance(s, str) and word in s.lower():
                n += 1
                print("HIT", type(o), repr(s)[:100])
                if n < 25:
                    chain(o, 1, {id(allo)})
