#!/usr/bin/env python3
"""Makes grammar/syntax/en/wordnet_{nouns,verbs}.tsv from WordNet 3.0 (Debian: wordnet-base).

usage: wordnet_lists.py [/usr/share/wordnet] [grammar/syntax/en]

A noun is filed under the lexicographer class that most of its use falls into (counted in cntlist),
and its chance of telling of an event is the share of noun.act, noun.event and noun.process in that
use, in three degrees. Rare senses count a little, so that untagged lemmas are filed by order.
"""
import collections, os, re, sys

NOUN_CLASSES = {'03': 'tops', '04': 'act', '05': 'animal', '06': 'artifact', '07': 'attribute',
                '08': 'body', '09': 'cognition', '10': 'communication', '11': 'event',
                '12': 'feeling', '13': 'food', '14': 'group', '15': 'location', '16': 'motive',
                '17': 'object', '18': 'person', '19': 'phenomenon', '20': 'plant',
                '21': 'possession', '22': 'process', '23': 'quantity', '24': 'relation',
                '25': 'shape', '26': 'state', '27': 'substance', '28': 'time'}
VERB_CLASSES = {'29': 'body', '30': 'change', '31': 'cognition', '32': 'communication',
                '33': 'competition', '34': 'consumption', '35': 'contact', '36': 'creation',
                '37': 'emotion', '38': 'motion', '39': 'perception', '40': 'possession',
                '41': 'social', '42': 'stative', '43': 'weather'}
EVENTIVE = {'04', '11', '22'}
TELLING = {'act', 'event', 'process', 'artifact', 'attribute', 'cognition', 'communication', 'feeling',
           'group', 'location', 'object', 'person', 'phenomenon', 'possession', 'relation', 'state'}
WORD = re.compile(r'^[a-z]+(-[a-z]+)?$')


def offsets_to_class(path):
    """-> class, whether a verb is akin, and the words in their own case, by synset."""
    classes, derived, words = {}, {}, {}
    for line in open(path):
        if line.startswith(' '):
            continue
        fields = line.split()
        classes[fields[0]] = fields[1]
        derived[fields[0]] = re.search(r'\+ \d{8} v ', line) is not None
        words[fields[0]] = set(fields[4:4 + 2 * int(fields[3], 16):2])
    return classes, derived, words


def counts(path):
    result = {}
    for line in open(path):
        key, sense, count = line.split()
        lemma, rest = key.split('%')
        result[(lemma, rest[0], int(sense))] = int(count)
    return result


def senses(folder, kind, digit):
    classes, derived, words = offsets_to_class(f'{folder}/data.{kind}')
    tagged = counts(f'{folder}/cntlist.rev')
    for line in open(f'{folder}/index.{kind}'):
        if line.startswith(' '):
            continue
        fields = line.split()
        lemma, pointers = fields[0], int(fields[3])
        if not WORD.match(lemma) or len(lemma) < 3 and kind == 'noun':
            continue
        if lemma not in words[fields[6 + pointers]]:
            continue  # a name
        weights, verbal, total = collections.Counter(), False, 0
        for i, offset in enumerate(fields[6 + pointers:]):
            count = tagged.get((lemma, digit, i + 1), 0)
            weights[classes[offset]] += count + 0.5 / (i + 1)
            verbal = verbal or derived[offset]
            total += count
        yield lemma, weights, verbal, total


def write(path, about, rows):
    with open(path, 'w') as out:
        out.write(about)
        for name in sorted(rows):
            row = sorted(rows[name])
            for i in range(0, len(row), 10):
                out.write('\t'.join([name] + row[i:i + 10]) + '\n')


def main():
    source = sys.argv[1] if len(sys.argv) > 1 else '/usr/share/wordnet'
    target = sys.argv[2] if len(sys.argv) > 2 else 'grammar/syntax/en'
    about = '# Made by tools/wordnet_lists.py from WordNet 3.0; see NOTICE.\n'
    nouns = collections.defaultdict(list)
    for lemma, weights, verbal, total in senses(source, 'noun', '1'):
        chance = sum(w for c, w in weights.items() if c in EVENTIVE) / sum(weights.values())
        best = max(weights, key=lambda c: (weights[c], c))
        degree = 'often' if chance >= 0.66 else 'at_times' if chance >= 0.33 else 'seldom'
        if NOUN_CLASSES[best] not in TELLING and degree == 'seldom':
            continue
        if total == 0 and (not verbal or chance < 0.33 and NOUN_CLASSES[best] != 'person'):
            continue
        nouns[f"{NOUN_CLASSES[best]} {degree} {'deverbal' if verbal else 'plain'}"].append(lemma)
    write(os.path.join(target, 'wordnet_nouns.tsv'),
          about + '# class of most of its use, how often it tells of an event, whether a verb is akin '
          '<TAB> lemmas\n', nouns)
    verbs = collections.defaultdict(list)
    for lemma, weights, _, total in senses(source, 'verb', '2'):
        if total >= 1:
            verbs[VERB_CLASSES[max(weights, key=lambda c: (weights[c], c))]].append(lemma)
    write(os.path.join(target, 'wordnet_verbs.tsv'),
          about + '# class of most of its use <TAB> lemmas\n', verbs)
    print({k: len(v) for k, v in sorted(nouns.items())}, {k: len(v) for k, v in verbs.items()})


main()
