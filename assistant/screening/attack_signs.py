"""Signs of an attack: markup, headings of a conversation, links, and orders in other languages."""

from __future__ import annotations

import re

from assistant.screening.cues import Cue, cue

_TAGS = (
    r"script|img|iframe|svg|style|object|embed|form|input|button|body|html|head|meta|link|base"
    r"|video|audio|marquee|details|textarea|select|math"
    r"|system|systeem|assistant|user|instructi\w*|prompt|bron\w*|source|context|answer|antwoord"
    r"|rules?|inst|sys|document\w*|passage|question|vraag|admin"
    r"|a|b|i|u|p|h[1-6]|div|span|br|hr|ul|li|table|font|strong|em|center|blink"
)
# In the plain text, with all its signs.
SIGNS: tuple[re.Pattern[str], ...] = (
    # markdown images and links, html, code
    re.compile(r"!\[|\[[^\[\]]{0,200}\] ?\( ?[a-z/#]|\]\(http"),
    re.compile(
        rf"<\s?/?\s?(?:{_TAGS})(?:\s[^<>]{{0,400}})?/?\s?(?:>|$)|<\s?/\s?[a-z]\w{{0,20}}\s?>"
        rf"|<\|[a-z_ ]{{2,30}}\|>|<<\s?sys"
    ),
    re.compile(
        r"javascript:|data:text|\bon(?:error|load|click|mouseover)\s?=|document\.(?:cookie|location)"
        r"|\{\{[^{}]{0,200}\}\}|\$\{|\{%|alert\(|eval\(|__import__|drop table|union select"
        r"|' or '?1'?='?1|/etc/passwd|rm -rf"
    ),
    # headings of a conversation that is not ours, invented sources
    re.compile(
        r"#{2,} ?(?:end|new|system|instru|user|assistant|nieuw|einde|regel|opdracht|admin|override)"
        r"|\[/?inst\]|\[/?(?:system|systeem|admin|override)[\] :]|(?:end|begin|start|einde) (?:of"
        r"|van) (?:user|system|the|prompt|input|systeem|instruct|de instruct|invoer|gebruikers)"
        r"|-{3,} ?(?:system|systeem|nieuwe|new|begin|end|einde)"
    ),
    re.compile(
        r"(?:^|[^\w])bron[ _]?(?:\d{1,3}|[a-z]) ?(?::|-|–|=|\()|\[?bron_\d+|(?:^"
        r"|\W)bron ?: ?[^ ].{10}|(?:document|passage|fragment|notulen|collegebesluit|raadsbesluit"
        r"|besluit|beleidsregel)\b[^:?!]{0,60}: ?[\"'„“<][^\"'”]{20}"
    ),
    re.compile(
        r"\b[a-z_]{3,30} ?= ?(?:aan|uit|on|off|true|false|waar|onwaar|none|nul|ja|nee|0|1|brutaal"
        r"|vrij|unlimited|admin|root)\b"
    ),
    # a link that the answer should carry
    re.compile(
        r"\b(?:zet|plaats|voeg|geef|noem|verwijs|link|plak|stuur|toon|open|bezoek|haal|lees|download"
        r"|antwoord|vermeld|klik)\b[^?]{0,120}\b(?:https?://|www\.[a-z]|hxxp|ftp://)"
    ),
)
ENGLISH: tuple[Cue, ...] = (
    cue(
        r"(?:ignore|disregard|forget|override|bypass|drop|skip|discard|neglect"
        r"|overrule) (?:[\w',]+ ){0,7}?(?:instructions?|rules?|prompts?|guidelines|directions"
        r"|everything|above|previous|restrictions|policies|policy|filters?|training|context|commands?"
        r"|you (?:are|learned|were|know)|constraints|safety)"
    ),
    cue(
        r"(?:you are|you're|u are|you will be) (?:now |going to |about to |no longer |free "
        r"|from now on |hereby )+|from now on,? you|act(?:ing)? (?:as|like) (?:a|an|if|my|the|though"
        r"|\w+)|pretend (?:to|you|that|you're|ur)|role ?-?play\w*|(?:play|take"
        r"|assume|adopt) (?:the|a) (?:role|part|persona)|simulate (?:a|an|the|dan|developer)"
        r"|imagine (?:you|that you)|your (?:new )?(?:name|role|task|job|goal|persona) is"
    ),
    cue(
        r"(?:system|hidden|secret|initial|original|developer|internal|full|entire|your"
        r"|above) (?:prompt|instructions?|message|rules|guidelines|directives)|developer mode"
        r"|system ?_?prompt\S*|jailbreak\w*|do anything now|dan mode|\bas (?:an? )?(?:unrestricted"
        r"|unfiltered|evil|uncensored)|no (?:rules|restrictions|filters?|limits)"
        r"|without (?:any )?(?:restrictions|filters?|censorship|limits|rules)"
    ),
    cue(
        r"(?:just|only|simply|always|now|then|must|please|and|instead) (?:print|say|output|write"
        r"|reply|respond|answer|repeat|return|type)(?= )|(?:print|output|repeat|reveal|show|leak"
        r"|display|dump|expose|tell me) (?:[\w',]+ ){0,4}?(?:the text|above|verbatim|word for word"
        r"|prompt|instructions|rules|system|secret\w*|password\w*|api key|everything|back)|(?:respond"
        r"|reply|answer) (?:[\w',]+ ){0,2}?(?:with|only|in|as|using)|new (?:rule"
        r"|instruction|instructions|system|task|directive)|end of (?:user|system|the|prompt|input)"
        r"|system (?:update|override|rule|message|note)|start every|(?:rules|filters|safety) (?:are"
        r"|is) off|previous answer was wrong|you (?:may|can|must|should|have to) (?:now|ignore|answer"
        r"|use|obey|comply|always|never|say|do anything)|write (?:a|an|me) [a-z]+|translate (?:this"
        r"|the|following|to)|admin (?:override|access|mode)|cat [a-z_/.]+\.txt"
    ),
    cue(
        r"(?:system|admin|root|safety|developer) override|(?:reveal|show|dump|print"
        r"|leak) (?:[\w',]+ ){0,3}?(?:config\w*|instructions?|secrets?|keys?)"
    ),
    # other languages that `detect_language` may not tell from Dutch
    cue(
        r"(?:ignor\w+|oubli\w+|olvida\w*|ignora\w*|dimentica\w*"
        r"|esquec\w+) (?:[\w',]+ ){0,6}?(?:instruc\w+|istruzion\w+|regle\w*|reglas|regole|consigne\w*"
        r"|regras|instruct\w+)"
    ),
    cue(
        r"(?:ignorier\w*|vergiss|vergesse?n?|missachte) (?:[\w',]+ ){0,6}?(?:anweisung\w*|regeln"
        r"|vorgaben|instruktion\w*|befehle)|tu so,? als|du bist (?:jetzt|nun|ab jetzt|ab sofort)"
        r"|(?:unut|yok say|gormezden) (?:[\w',]+ ){0,4}?(?:kural\w*|talimat\w*)|(?:kural\w*"
        r"|talimat\w*)[^.]{0,20}(?:unut|yok say|gormezden)|(?:zignoruj|zapomnij"
        r"|pomin) (?:[\w',]+ ){0,4}?(?:instrukcj\w*|zasad\w*|polece\w*|regul\w*)|игнорируй\w*|забудь"
        r"|ігноруй"
    ),
)
