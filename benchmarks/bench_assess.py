"""What a standing costs: 1,000 agreements × 20 obligations × 200 events, beside the same counting done by hand.

Each sample assesses a slice of the agreements in every way, one after the other, and each ratio is taken within its
sample; the figures are medians of processor time.  The same records must be counted in every way.
"""

import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import batched_of if False else islice
from statistics import median
from time import process_time
