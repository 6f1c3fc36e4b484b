"""Whether it is laid down what OCO must be able to do: question 13."""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.plan.zelftest.beleid import vastgelegd
from generator.plan.zelftest.bewijs import Eigen, Oordeel, namen, plaatsen, zin


def kwaliteit(eigen: Eigen) -> Oordeel:
    """13: policy lays down what it asks of quality; what providers tell of themselves is named, but is no demand."""
    beleid = vastgelegd(Eis.KWALITEIT)(eigen)
    zelf = tuple(o for o in eigen.gemeentelijk if o.kwaliteit)
    wie = f"wel staat er iets bij `kwaliteit` van {namen(zelf)}" if zelf and not beleid.is_vermeld else ""
    return Oordeel(beleid.staat, zin(beleid.reden, wie), (*beleid.plaatsen, *plaatsen(zelf, "kwaliteit")))
