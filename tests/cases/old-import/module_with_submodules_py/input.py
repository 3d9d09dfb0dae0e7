import acme_old  # expect: RID101@8
import acme_old.http.client  # expect: RID101@8
import acme_old.http as web, json  # expect: RID101@8
from acme_old import http, patch  # expect: RID101@6
from acme_old.http import get as fetch  # expect: RID101@6


def call(url):
    acme_old.patch(url)
    acme_old.http.client.open(url)
    patch(url)
    return web.get(json.dumps(url)) or fetch(http, url)


def local(acme_old):
    return acme_old.patch("a.b")
