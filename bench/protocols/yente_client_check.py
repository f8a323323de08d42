"""Speaks to a running Weir with OpenSanctions' own Python client, unchanged but for the address.

    python3 -m venv venv && venv/bin/pip install yente-client==0.2.0
    venv/bin/python bench/protocols/yente_client_check.py http://localhost:8080 weir_KEY [NAME [BORN]]

The key needs the scope `screen`. Every call of the client is made, sync and async; its models refuse an
answer that lacks a field or has another type. Prints what came back; ends with 1 where something is wrong.
Weir and its tests do not need this: `YenteTest` makes the same calls.
"""

import asyncio
import sys
import time

from yente_client import AsyncClient, BadRequestError, Client, Company, NotFoundError, Person, Vessel


def main(base_url: str, key: str, name: str = "Tariq Mansur Zarwani", born: str = "1968-04-12") -> int:
    wrong = []

    def check(what: str, holds: bool) -> None:
        print(("ok     " if holds else "WRONG  ") + what)
        if not holds:
            wrong.append(what)

    with Client(api_key=key, base_url=base_url, app_name="weir-check") as client:
        check("healthz", client.healthz().status == "ok")
        check("readyz", client.readyz().status == "ok")
        algorithms = client.algorithms()
        check("algorithms", algorithms.best in [one.name for one in algorithms.algorithms])
        datasets = client.datasets()
        loaded = [one.name for one in datasets.datasets if one.load]
        check("datasets: " + ", ".join(loaded), bool(loaded) and not datasets.index_stale)

        hits = client.match(Person(name=name, birthDate=born), threshold=0.7, limit=5, algorithm="best")
        check(f"match: {len(hits.results)} results", hits.top is not None and hits.top.match)
        for result in hits.results:
            print("         %.4f %s %s %s" % (result.score, result.id, result.caption, result.datasets))
            for feature, explained in result.contributing_explanations.items():
                print("            %-12s %8.4f %s" % (feature, explained.score, explained.detail))
        top = hits.top
        check("match of a data set", bool(client.match(Person(name=name), datasets=top.datasets).results))
        check(
            "match without one entity",
            all(
                one.id != top.id
                for one in client.match(Person(name=name), exclude_entities=[top.id]).results
            ),
        )
        check("match with topics", bool(client.match(Person(name=name), topics=top.properties["topics"]).results))
        check(
            "match since a day to come",
            not client.match(Person(name=name), changed_since="2999-01-01").results,
        )
        people = [(str(i), Person(name=name if i % 2 else "Nobody Alike %d" % i)) for i in range(20)]
        found = dict(client.match_iter(people, workers=4))
        check("match_iter", len(found) == 20 and bool(found["1"].results) and not found["2"].results)
        check("match of a company", client.match(Company(name="Nothing Alike Bakery")).results == [])
        check("match of a vessel", client.match(Vessel(name="Nothing Alike", imoNumber="9999993")).results == [])

        entity = client.fetch(top.id)
        check("fetch: " + entity.caption, entity.id == top.id and "sanctions" in entity.properties)
        check("fetch, flat", "sanctions" not in client.fetch(top.id, nested=False).properties)
        check("adjacent", "sanctions" in client.adjacent(top.id).adjacent)
        check("adjacent of a property", client.adjacent(top.id, prop="sanctions").total.value == 1)
        word = max(top.caption.replace("-", " ").split(), key=len)
        search = client.search(word, facets=["countries", "datasets"], limit=3)
        check(f"search: {search.total.value} of {word}", any(word.lower() in one.caption.lower() for one in search.results))
        check("search by schema", client.search(word, schema="Vessel").total.value <= search.total.value)
        try:
            client.fetch("nobody")
            check("not found", False)
        except NotFoundError as e:
            check("not found: " + str(e), True)
        try:
            client.match(Person(name=name), algorithm="tea-leaves")
            check("bad request", False)
        except BadRequestError as e:
            check("bad request: " + str(e), True)

        begin = time.perf_counter()
        for _ in range(200):
            client.match(Person(name=name, birthDate=born))
        print("       200 matches one after the other: %.2f ms each" % (1000 * (time.perf_counter() - begin) / 200))

    async def asynchronous() -> bool:
        async with AsyncClient(api_key=key, base_url=base_url) as client:
            return (await client.match(Person(name=name, birthDate=born))).top is not None

    check("async match", asyncio.run(asynchronous()))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
