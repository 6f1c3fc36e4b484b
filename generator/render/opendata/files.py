"""The files of open data: of each gemeente JSON, a table and a feed; of all together a table and a description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

from generator.plan.kwaliteit import BESTAND
from generator.plan.opendata import (
    DIENSTEN,
    FEED,
    HSDS,
    KAART,
    OPENAPI,
    ORGANISATIES,
    PLAATSEN,
    data_urls,
    plan_open_data,
)
from generator.plan.pages import Plan
from generator.render.kwaliteit import quality_json
from generator.render.opendata.feed import render_feed
from generator.render.opendata.json_text import as_json, set_values
from generator.render.opendata.locations import location
from generator.render.opendata.openapi import HSDS_VERSION, render_openapi
from generator.render.opendata.organizations import organization
from generator.render.opendata.services import service
from generator.render.opendata.table import render_table
from generator.render.opendata.values import EXTRA, Json, Zetting, profile
from generator.render.pieces import Job
from generator.render.schrijver import Schrijver


class DataRenderer:
    """Makes the open data of one gemeente of a plan when the first of its files is asked for."""

    def __init__(self, plan: Plan, schrijver: Schrijver, gemeente: str) -> None:
        self.plan, self.schrijver, self.gemeente = plan, schrijver, gemeente

    def jobs(self) -> Iterator[Job]:
        """Every file of this gemeente; the same bytes stay at the addresses of an older name of it."""
        urls = self.plan.urls
        for gemeente in (self.gemeente, *self.plan.kaart.gemeenten[self.gemeente].gemeente.vorige_ids):
            yield from ((urls.file(urls.data(gemeente, naam)), make) for naam, make in self._files())

    def _files(self) -> Iterator[Job]:
        """Name within the gemeente, and what makes it."""
        yield from (
            (HSDS, self._root),
            (ORGANISATIES, self._organizations),
            (DIENSTEN, self._services),
            (PLAATSEN, self._locations),
            (KAART, self._table),
            (FEED, self._feed),
        )
        for dienst in self._zetting.data.diensten:
            yield f"services/{dienst.id}.json", partial(self._service, dienst.id)

    @cached_property
    def _zetting(self) -> Zetting:
        return Zetting(plan_open_data(self.plan, self.gemeente), self.plan, self.schrijver)

    def _root(self) -> bytes:
        """What HSDS has at `/`: version, profile and description; and where the files are."""
        urls = self.plan.urls
        return as_json(
            {
                "version": HSDS_VERSION,
                "profile": profile(self.plan),
                "openapi_url": urls.absolute(urls.data("", OPENAPI)),
                EXTRA: {
                    **self._zetting.about,
                    "voordeur": str(self._zetting.data.gemeente.gemeente.voordeur_staat),
                    "bestanden": [urls.absolute(url) for url in data_urls(urls, self.gemeente)],
                },
            }
        )

    def _organizations(self) -> bytes:
        return self._list([organization(self._zetting, i) for i in self._zetting.data.instellingen])

    def _services(self) -> bytes:
        return self._list([{**known, EXTRA: extra} for known, extra in self._described.values()])

    def _locations(self) -> bytes:
        return self._list([location(self._zetting, p) for p in self._zetting.data.plekken])

    def _service(self, id_: str) -> bytes:
        """One service; what stands in every file is added to what it says itself."""
        known, extra = self._described[id_]
        return as_json({**known, EXTRA: {**self._zetting.about, **extra}})

    @cached_property
    def _described(self) -> Mapping[str, tuple[Json, Json]]:
        """What HSDS knows of each service and what it does not, set for both the list and the file of its own."""
        found = {dienst.id: service(self._zetting, dienst) for dienst in self._zetting.data.diensten}
        return {id_: (set_values(known), set_values(extra)) for id_, (known, extra) in found.items()}

    def _list(self, contents: Sequence[Json]) -> bytes:
        """A list as HSDS pages it; there is one page, with everything on it."""
        return as_json(
            {
                "total_items": len(contents),
                "total_pages": 1,
                "page_number": 1,
                "size": len(contents),
                "first_page": True,
                "last_page": True,
                "empty": not contents,
                "contents": contents,
                EXTRA: self._zetting.about,
            }
        )

    def _table(self) -> bytes:
        return render_table([self._zetting])

    def _feed(self) -> bytes:
        return render_feed(self._zetting)


def shared_files(plan: Plan, schrijver: Schrijver) -> Iterator[Job]:
    """The files of all gemeenten together. The table leaves fictional ones out: nobody should take them for real."""
    urls = plan.urls
    yield urls.file(urls.data("", BESTAND)), partial(_quality, plan)
    yield urls.file(urls.data("", OPENAPI)), partial(_openapi, plan)
    yield urls.file(urls.data("", KAART)), partial(_whole_table, plan, schrijver)


def _quality(plan: Plan) -> bytes:
    return as_json(quality_json(plan))


def _openapi(plan: Plan) -> bytes:
    return as_json(render_openapi(plan))


def _whole_table(plan: Plan, schrijver: Schrijver) -> bytes:
    real = [g.gemeente.id for g in plan.gemeenten if g.gemeente.fictief != "ja"]
    return render_table([Zetting(plan_open_data(plan, id_), plan, schrijver) for id_ in real])
