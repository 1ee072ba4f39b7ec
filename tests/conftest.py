"""What all tests share."""

from hypothesis import HealthCheck, settings

settings.register_profile("ci", max_examples=150, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
settings.register_profile("long", parent=settings.get_profile("ci"), max_examples=100_000, derandomize=False)
settings.load_profile("ci")
