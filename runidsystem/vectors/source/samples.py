"""Run IDs with what they say, written by hand: every form, and every known way to be none."""

from __future__ import annotations

from typing import NamedTuple


class Old(NamedTuple):
    """A legacy run ID that has one standard form."""

    name: str
    text: str
    base: str
    client: str | None = None


STANDARD = {
    "base": "250924-152230",
    "leap-day-2024": "240229-000000",
    "leap-day-2000": "000229-235959",
    "year-69": "691231-235959",
    "last-second": "991231-235959",
    "first-second": "000101-000000",
}
CLIENT_RUNS = {
    "hyphen-inside": ("250924-152230:Dean-Hobin", "Dean-Hobin"),
    "underscore": ("250924-152230:acme_eu", "acme_eu"),
    "one-character": ("250924-152230:7", "7"),
    "64-characters": ("250924-152230:" + "a" * 64, "a" * 64),
    "twice-the-name": ("250924-152230:Tom-Tom", "Tom-Tom"),
    "digits": ("250924-152230:338", "338"),
    "upper-case": ("250924-152230:ACME", "ACME"),
    "ends-like-an-old-tail": ("250924-152230:apify-8MSTBAfqMzuXPvgB3", "apify-8MSTBAfqMzuXPvgB3"),
}
SPECIAL = ("JOB_BYPASS", "SYSTEM")

OLD = (
    Old("hyphen-client", "250924-152230-Dean-Hobin", "250924-152230", "Dean-Hobin"),
    Old("hyphen-client-one-word", "250924-152230-acme", "250924-152230", "acme"),
    Old("hyphen-client-underscore", "250924-152230-acme_eu", "250924-152230", "acme_eu"),
    Old("dot-zero", "250103-142536.0", "250103-142536"),
    Old("dot-zero-client", "250103-142536.0-acme", "250103-142536", "acme"),
    Old("dot-zero-client-hyphen", "250103-142536.0-Guy-Wilson", "250103-142536", "Guy-Wilson"),
    Old("four-digit-year", "20250801-143022", "250801-143022"),
    Old("external-id", "251003-172001-apify-8MSTBAfqMzuXPvgB3", "251003-172001"),
    Old("post-batch", "post_batch_1759286532412", "251001-024212"),
    Old("post-scoring-bypass", "job_post_scoring_bypass_1717146242405", "240531-090402"),
    Old("smart-resume", "smart_resume_1760061712406_pwwu9", "251010-020152"),
    Old("post-batch-standalone", "post_batch_standalone_1759286532412", "251001-024212"),
    Old("post-scoring-standalone", "post_scoring_standalone_1759286532412", "251001-024212"),
    Old("post-scoring-bg", "post_scoring_bg_1759286532412", "251001-024212"),
    Old("postbatch", "postbatch_1759286532412", "251001-024212"),
    Old("pipeline", "pipeline_1759286532412", "251001-024212"),
    Old("client-pipeline", "client_pipeline_1759286532412", "251001-024212"),
    Old("client-by-client", "client_by_client_1759286532412", "251001-024212"),
    Old("simple-client-by-client", "simple_client_by_client_1759286532412", "251001-024212"),
    Old("fallback", "fallback_1759286532412", "251001-024212"),
    Old("manual-reset", "manual_reset_1759286532412", "251001-024212"),
    Old("pb-webhook", "pb_webhook_1759286532412", "251001-024212"),
    Old("job-operation", "job_post_scoring_1759286532412", "251001-024212"),
    Old("job-stream", "job_post_scoring_stream1_20250929094802", "250929-094802"),
    Old("fallback-job-stream", "fallback_job_lead_stream1_20250920_143022", "250920-143022"),
    Old("client-in-the-middle", "job_post_harvesting_acme_1759286532412", "251001-024212", "acme"),
    Old("client-fallback", "client-fallback-acme-1759286532412", "251001-024212", "acme"),
    Old("client-fallback-hyphen", "client-fallback-Guy-Wilson-1759286532412", "251001-024212", "Guy-Wilson"),
)
CLIENTLESS = tuple(old for old in OLD if old.client is None)
OF_CLIENTS = tuple(old for old in OLD if old.client is not None)

# text → base, the client ids it may name, and one that it cannot name
AMBIGUOUS = {
    "doubled": ("251007-070457-Guy-Wilson-Guy-Wilson", "251007-070457", "Guy-Wilson"),
    "doubled-legal": ("251007-070457-Tom-Tom", "251007-070457", "Tom-Tom"),
    "digits": ("250103-142536-338", "250103-142536", "338"),
}
SR = {"sr": "SR-250924-001-T1899-S1", "sr-client": "SR-250924-001-T1899-S1-CGuy-Wilson"}
SR_BAD_DATE = "SR-250230-001-T1899-S1"

BAD_DATES = {
    "30-february": "250230-120000",
    "29-february-2025": "250229-120000",
    "29-february-2099": "990229-120000",
    "31-april": "250431-120000",
    "month-13": "251301-120000",
    "month-0": "250001-120000",
    "day-0": "250100-120000",
    "day-32": "250132-120000",
    "hour-24": "250101-240000",
    "minute-60": "250101-126000",
    "second-60": "250101-120060",
    "client-run": "250230-120000:acme",
}

# malformed as they stand, and also when outer ASCII whitespace is taken off
MALFORMED = {
    "arabic-digits": "٢٥٠٩٢٤-١٥٢٢٣٠",
    "fullwidth-digits": "２５０９２４-152230",
    "minus-sign": "250924\u2212152230",
    "no-break-space": "\u00a0250924-152230",
    "colon-alone": "250924-152230:",
    "two-clients": "250924-152230:a:b",
    "space-in-client": "250924-152230:Guy Wilson",
    "client-starts-with-hyphen": "250924-152230:-a",
    "client-ends-with-hyphen": "250924-152230:a-",
    "client-starts-with-underscore": "250924-152230:_a",
    "client-of-65": "250924-152230:" + "a" * 65,
    "client-undefined": "250924-152230:undefined",
    "client-null": "250924-152230:null",
    "client-none": "250924-152230:None",
    "client-nan": "250924-152230:NaN",
    "client-not-ascii": "250924-152230:Zoë",
    "client-newline-inside": "250924-152230:a\nb",
    "quote": "250924-152230' , 'x",
    "formula": "250924-152230'), TRUE(), ('",
    "lower-case-special": "job_bypass",
    "special-with-client": "SYSTEM:acme",
    "external-id-alone": "8MSTBAfqMzuXPvgB3",
    "object-as-text": "[object Object]",
    "promise-as-text": "[object Promise]",
    "undefined-as-text": "undefined",
    "null-as-text": "null",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
    "date-alone": "250924",
    "short-time": "250924-15223",
    "long-time": "250924-1522301",
    "underscore": "250924_152230",
    "iso": "2025-09-24T15:22:30Z",
    "two-dot-zero": "250103-142536.0.0",
    "dot-double-zero": "250103-142536.00",
    "dot-one": "250103-142536.1",
    "client-dot-zero": "250103-142536:acme.0",
    "hyphen-alone": "250103-142536-",
    "hyphen-undefined": "250103-142536-undefined",
    "epoch-of-12-digits": "post_batch_175928653241",
    "epoch-of-14-digits": "post_batch_17592865324120",
    "unknown-prefix": "somethingelse_1759286532412",
    "sr-short": "SR-250924",
}
WHITESPACE = {
    "space-before": " 250924-152230",
    "space-behind": "250924-152230 ",
    "newline-behind": "250924-152230\n",
    "return-behind": "250924-152230\r\n",
    "tab-before": "\t250924-152230",
    "newline-behind-client": "250924-152230:acme\n",
}
BAD_CLIENTS = {
    "colon": "a:b",
    "space": "Guy Wilson",
    "quote": "O'Neill",
    "not-ascii": "Zoë",
    "65-characters": "a" * 65,
    "hyphen-first": "-acme",
    "hyphen-last": "acme-",
    "underscore-first": "_acme",
    "underscore-last": "acme_",
    "undefined": "undefined",
    "null": "null",
    "none": "None",
    "nan": "NaN",
    "newline": "acme\n",
    "outer-space": " acme",
}
