"""How many examples Hypothesis tries: few and always the same in `dev.py test`, many new ones in `prove`."""

import os

from hypothesis import HealthCheck, Phase, settings

# A loaded machine is slow at times; speed is measured by the benchmarks.
_PATIENT = (HealthCheck.too_slow,)

# Explaining a failure takes minutes, and the example says enough.
_PHASES = (Phase.explicit, Phase.generate, Phase.shrink)

settings.register_profile(
    "test",
    max_examples=50,
    deadline=None,
    derandomize=True,
    database=None,
    phases=_PHASES,
    suppress_health_check=_PATIENT,
)
settings.register_profile("prove", max_examples=1000, deadline=None, print_blob=True, suppress_health_check=_PATIENT)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))
