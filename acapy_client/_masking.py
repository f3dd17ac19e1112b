"""What is secret, by name and by form, and how text is shown to people: the one place for both.

By name: a field, header, parameter or option that is called like a secret, however it is spelled
(``wallet_rekey``, ``storageCreds``, ``X-API-Key``). By form: a signed token (``eyJ…``), a private
key, user information, secret parameters and the fragment of a URL, JSON text inside a field.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, unquote_plus

MASK = "***"  # stands for a secret
_WORDS = 300  # characters of the other side's words in a line
_LINE = 1_000  # characters of a whole line
_LOGGED = 10_000  # characters of a body in the log
_KINDS = ("pem", "url", "token", "bearer", "quoted", "set")
_SEARCHED = 1_000_000  # bytes that secrets are looked for in, as far as that takes long
_LONGEST_NUMBER = 10_000  # bits; Python refuses to write longer ones
_DEEPEST = 20  # texts within texts that are looked at
_LONGEST_READ = 20_000  # of a text that is cut anyway, no more is looked at

# parts of names, less all signs between their words
_PARTS = (
    "seed|token|jwt|secret|passw|passphrase|passcode|passkey|pwd|private|privkey|rekey|bearer"
    "|authorization|cookie|mnemonic|recoveryphrase|blinding"
    "|(?:wallet|api|access|signing|encryption|master|raw|admin|auth|session|shared|backup)key"
    "|(?:storage|proxy|database|db|admin)cred"
)
_WHOLE = frozenset({"auth", "creds", "credentials", "pass", "pin", "otp"})
_ABOUT = ("derivation", "derivationmethod", "type")  # what says something of a secret, and is none
_PRIVATE_JWK = frozenset({"d", "p", "q", "dp", "dq", "qi", "k", "oth"})
_VALUE = {  # what follows a name and this sign
    '"': r'(?:\\.|[^"\\])*',
    "'": r"(?:\\.|[^'\\])*",
    "=": r"[^\s\"',;&]*",
}
# these carry an invitation in a URL, which is there to be handed on
_HANDED_ON = frozenset({"c_i", "oob", "d_m"})


@functools.lru_cache(maxsize=2048)
def is_secret(name: str) -> bool:
    """Whether what is called so is secret."""
    plain = re.sub(r"[^a-z0-9]+", "", name.lower())
    if plain in _WHOLE or plain.endswith("creds"):
        return True
    return _secret_part().search(plain) is not None and not plain.endswith(_ABOUT)


@functools.cache
def _secret_part() -> re.Pattern[str]:
    return re.compile(_PARTS)


@functools.cache
def _in_text() -> re.Pattern[str]:
    """What is secret within a text, in ways that take no longer the longer the text is."""
    return re.compile(
        r"""
        (?P<pem>-----BEGIN[A-Z ]{0,30}PRIVATE\ KEY-----.*?(?:-----END[A-Z ]{0,30}-----|\Z))
        |(?P<url>(?<![\w+.-])[a-z][a-z0-9+.-]{0,20}://[^\s"'<>\\]+)
        |(?P<token>(?<![A-Za-z0-9])eyJ[\w+/=-]+(?:\.[\w+/=-]*)*)
        |(?:(?P<bearer>\bbearer\ {1,8})(?P<held>[^\s"',;]+))
        |(?P<quoted>["'](?P<quoted_name>[\w\ .~/-]{1,60})["']\s{0,8}:\s{0,8}b?["'])
        |(?P<set>(?<![\w.-])(?P<set_name>[\w.-]{1,60})=)
        """,
        re.X | re.I | re.S,
    )


class _Masker:
    """Masks values, and keeps what it masked."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._depth = 0

    def mask(self, text: str) -> str:
        self.found.append(text)
        return MASK

    def value(self, value: Any) -> Any:
        """A JSON value without its secrets."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
            return f"a number of {value.bit_length()} bits"
        if isinstance(value, Mapping):
            jwk = "kty" in value
            return {
                key: self._hidden(item)
                if isinstance(key, str) and (is_secret(key) or (jwk and key in _PRIVATE_JWK))
                else self.value(item)
                for key, item in value.items()
            }
        return [self.value(item) for item in value] if isinstance(value, (list, tuple)) else value

    def _hidden(self, value: Any) -> Any:
        """What stands under the name of a secret; that there is nothing may be seen."""
        if not value or isinstance(value, bool):
            return value
        if isinstance(value, Mapping):
            for item in value.values():
                self._hidden(item)
        elif isinstance(value, (list, tuple)):
            for item in value:
                self._hidden(item)
        elif isinstance(value, (str, int)):
            self.mask(str(value))
        return MASK

    def text(self, text: str) -> str:
        """A text without the secrets that its form tells."""
        if self._depth > _DEEPEST:
            return self.mask(text)
        self._depth += 1
        try:
            if text[:1] in ("{", "["):  # JSON, within JSON
                try:
                    value = json.loads(text)
                    shown = self.value(value)
                    return text if shown == value else json.dumps(shown)
                except (ValueError, RecursionError):
                    pass
            return self._scanned(text)
        finally:
            self._depth -= 1

    def _scanned(self, text: str) -> str:
        out, at = [], 0
        while match := _in_text().search(text, at):
            shown, end = self._shown(match)
            out += [text[at : match.start()], shown]
            at = end
        return "".join([*out, text[at:]])

    def _shown(self, match: re.Match[str]) -> tuple[str, int]:
        """What stands for a match, and where to go on."""
        part = match.group
        kind = next(kind for kind in _KINDS if part(kind) is not None)
        if kind == "url":
            return self.url(part()), match.end()
        if kind in ("quoted", "set"):
            if not is_secret(part(f"{kind}_name")):
                return part(), match.end()
            start = part()
            if kind == "set" and match.string[match.end() : match.end() + 1] in ("'", '"'):
                start += match.string[match.end()]
            at = match.start() + len(start)
            held = re.compile(_VALUE[start[-1]], re.S).match(match.string, at)
            if held is None or not held.group():
                return start, at
            self.mask(held.group())
            return f"{start}{MASK}", held.end()
        if kind == "bearer":
            self.mask(part("held"))
            return f"{part('bearer')}{MASK}", match.end()
        return self.mask(part()), match.end()

    def url(self, url: str) -> str:
        """A URL without user information, secret parameters, and what stands behind ``#``."""
        start, sharp, fragment = url.partition("#")
        if fragment:
            fragment = self.mask(fragment)
        start, mark, query = start.partition("?")
        scheme, colon, rest = start.rpartition("://")
        userinfo, at, place = rest.rpartition("@")
        if colon and at:
            self.found += [userinfo, unquote_plus(userinfo), *userinfo.split(":")[1:]]
            rest = f"{MASK}@{place}"
        rest = "/".join(map(self._segment, rest.split("/")))
        pairs = [self._pair(*pair.partition("=")) for pair in query.split("&")]
        return "".join((scheme, colon, rest, mark, "&".join(pairs), sharp, fragment))

    def _segment(self, segment: str) -> str:
        return self.mask(segment) if segment.startswith("eyJ") else segment

    def _pair(self, name: str, equals: str, value: str) -> str:
        plain = unquote_plus(value)
        if value and is_secret(unquote_plus(name)):
            self.mask(plain)
            return f"{name}={self.mask(value)}"
        if name not in _HANDED_ON and self.text(plain) != plain:
            return f"{name}={MASK}"
        return f"{name}{equals}{value}"


def shown(value: Any) -> Any:
    """A JSON value for people: what is secret in it is masked.

    :raises RecursionError: it is nested too deep
    """
    return _Masker().value(value)


def shown_text(text: str) -> str:
    """A text for people: what is secret by its form is masked."""
    return _Masker().text(text)


def shown_url(url: str) -> str:
    """A URL for people."""
    return _Masker().url(url)


def line(text: str, size: int = _WORDS) -> str:
    """What somebody else said, as a part of a line: short, printable, without secrets."""
    text = text[:_LONGEST_READ].encode("utf-8", "backslashreplace").decode("utf-8")
    printable = "".join(sign if sign.isprintable() else " " for sign in shown_text(text))
    words = " ".join(printable.split())
    return words if len(words) <= size else f"{words[:size]}… ({len(words)} characters)"


def whole_line(text: str) -> str:
    """All that an error says, as one line."""
    return line(text, _LINE)


def brief(value: Any) -> str:
    """A value that was given for another, for an error: short, whatever it is."""
    try:
        text = repr(value)
    except Exception:  # a number of 5,000 digits, a list in itself, or what its class raises
        return f"a value of type {type(value).__name__}"
    return line(text, 80)


def masked(body: bytes) -> str:
    """A body for the log."""
    try:
        value = json.loads(body)
        if isinstance(value, str):  # no field says what it is: a signed token, for one
            return f"a text of {len(value)} characters"
        text = json.dumps(shown(value))
    except (ValueError, RecursionError):
        return f"{len(body)} bytes that are not JSON"
    return text if len(text) <= _LOGGED else f"{text[:_LOGGED]}… ({len(text)} characters)"


class Quiet(dict[str, Any]):
    """A dict that does not show its values."""

    def __repr__(self) -> str:
        return repr(dict.fromkeys(self, MASK))


class Secrets:
    """What is secret in a request, to be found again in what others say of it.

    Nothing is looked at before that, and it shows itself nowhere.

    :param headers: those that were sent
    :param urls: that of the request, and others on its way
    :param body: what was sent
    :param texts: further ones that are secret as they are
    """

    __slots__ = ("_body", "_found", "_headers", "_texts", "_urls")

    def __init__(
        self,
        headers: Iterable[Mapping[str, str]] = (),
        urls: Iterable[str] = (),
        body: bytes = b"",
        texts: Iterable[str] = (),
    ) -> None:
        self._headers, self._urls, self._body, self._texts = headers, urls, body, texts
        self._found: set[str] | None = None

    def _all(self) -> set[str]:
        masker = _Masker()
        found = masker.found
        found += self._texts
        for headers in self._headers:
            for name, text in headers.items():
                if not is_secret(name):
                    masker.text(text)
                    continue
                found += [text, text.partition(" ")[2]]
                found += [part.partition("=")[2] for part in text.split(";")]
        for url in self._urls:
            masker.text(url) if "://" in url else masker.url(url)
        if self._body:
            masker.text(self._body[:_SEARCHED].decode("utf-8", "replace"))
        return set(found)

    def hidden_in(self, text: str) -> str:
        """The text without them, as they are or as JSON, Python, URLs and HTML write them."""
        import html

        if self._found is None:
            self._found = self._all()
        forms = {
            form
            for each in self._found
            if len(each) > 2
            for form in (
                each,
                repr(each)[1:-1],
                json.dumps(each)[1:-1],
                quote(each, safe=""),
                html.escape(each),
            )
        }
        if not forms:
            return text
        longest_first = sorted(forms, key=len, reverse=True)
        if len(text) > _SEARCHED:  # where it would take seconds: to the letter
            for each in longest_first:
                text = text.replace(each, MASK)
            return text
        # a short one may be part of a word that has nothing to do with it
        parts = (
            re.escape(each) if len(each) > 7 else rf"(?<!\w){re.escape(each)}(?!\w)"
            for each in longest_first
        )
        return re.sub("|".join(parts), MASK, text, flags=re.I)
