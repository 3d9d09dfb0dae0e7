import lib
from lib import ids, mailer

ids.strip("a")
mailer.strip("a")
lib.mailer.strip("a")
