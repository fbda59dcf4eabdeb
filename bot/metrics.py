"""What is measured while the bot runs, for Prometheus; docs/operations.md says what each figure is good for.

Counting costs about a microsecond, so it is always done; METRICS_ADDRESS only decides whether anybody can read it.
https://prometheus.io/docs/practices/naming/
"""

from prometheus_client import Counter, Gauge, Histogram

_ANSWER_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)
"""Seconds; Discord waits for three."""

_SHORT_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
"""Seconds of what is part of an answer."""

INTERACTIONS = Counter(
    "jianghu_interactions", "Commands and buttons that were answered, by how they ended.", ["command", "outcome"]
)
ANSWERING = Histogram(
    "jianghu_interaction_seconds",
    "From receiving an interaction to its end.",
    ["command"],
    buckets=_ANSWER_BUCKETS,
)
LOOP_LAG = Histogram(
    "jianghu_loop_lag_seconds", "How late the event loop wakes a task that sleeps.", buckets=_SHORT_BUCKETS
)
DRAWING = Histogram(
    "jianghu_draw_seconds", "Drawing names in a thread, the wait before it left out.", buckets=_SHORT_BUCKETS
)
WAITING = Gauge("jianghu_inference_waiting", "Requests that wait for a thread of the models.")
GAMES = Gauge("jianghu_games_open", "Games of the quiz that run in channels.")
ANSWERS = Counter("jianghu_answers", "Answers of the quiz that were stored.")
DATABASE = Histogram(
    "jianghu_database_seconds", "Transactions, by what they do.", ["kind"], buckets=_SHORT_BUCKETS
)
TRAININGS = Counter("jianghu_trainings", "Trainings that ended, by how.", ["outcome"])
TRAINING = Gauge("jianghu_trainings_running", "Trainings that run.")
