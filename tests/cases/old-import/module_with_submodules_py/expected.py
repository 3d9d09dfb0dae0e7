import acme.new as acme_old
import acme.new.http.client
import acme.new.http as web, json
from acme.new import http, patch
from acme.new.http import get as fetch


def call(url):
    acme_old.patch(url)
    acme.new.http.client.open(url)
    patch(url)
    return web.get(json.dumps(url)) or fetch(http, url)


def local(acme_old):
    return acme_old.patch("a.b")
