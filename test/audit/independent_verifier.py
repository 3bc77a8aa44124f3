"""Verifies a log of the layout of C2SP tlog-tiles, or a C2SP tlog-proof: written from the
specifications alone and sharing no code with the gateway, to hold its verifier to account.

    independent_verifier.py log <folder> <verifier key>
    independent_verifier.py proof <file> <entry file> <verifier key>
    independent_verifier.py cosigned <file> <verifier key> <witness key>
    independent_verifier.py sm3 <folder> <SM2 verifier key>

Needs Python's own library, and openssl for Ed25519, SM2 and SM3. Prints the size (of a cosigned
checkpoint the time), or fails with what is wrong.
"""
import base64
import hashlib
import os
import subprocess
import sys
import tempfile


ALGORITHM = "sha256"


def leaf(entry):
    return hashlib.new(ALGORITHM, b"\x00" + entry).digest()


def node(left, right):
    return hashlib.new(ALGORITHM, b"\x01" + left + right).digest()


def open_note(note, vkey):
    """C2SP signed-note: the text that the key signed."""
    name, key_id, encoded = vkey.split("+", 2)
    material = base64.b64decode(encoded)
    assert material[0] == 1 and len(material) == 33, "not an Ed25519 verifier key"
    assert hashlib.sha256(name.encode() + b"\n" + material).digest()[:4].hex() == key_id, "key id"
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, blob = line.split(" ")
        raw = base64.b64decode(blob)
        if dash == "—" and signer == name and raw[:4].hex() == key_id:
            check_ed25519(material[1:], text.encode(), raw[4:])
            return text, name
    raise AssertionError("no signature of this key")


def check_ed25519(public, message, signature):
    check_signature(bytes.fromhex("302a300506032b6570032100") + public, message, signature, [])


def check_sm2(public, message, signature):
    """GB/T 32918.2 with the signer id of GM/T 0009; the signature is r and s."""
    def number(raw):
        raw = raw.lstrip(b"\x00") or b"\x00"
        raw = b"\x00" + raw if raw[0] & 0x80 else raw
        return bytes([2, len(raw)]) + raw
    both = number(signature[:32]) + number(signature[32:])
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a811ccf5501822d034200") + public
    options = ["-digest", "sm3", "-pkeyopt", "distid:1234567812345678"]
    check_signature(spki, message, bytes([0x30, len(both)]) + both, options)


def check_signature(der, message, signature, options):
    with tempfile.TemporaryDirectory() as folder:
        def put(file, data):
            path = os.path.join(folder, file)
            with open(path, "wb") as out:
                out.write(data)
            return path
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin"] + options
        command += ["-inkey", put("key", der), "-in", put("text", message), "-sigfile", put("sig", signature)]
        done = subprocess.run(command, capture_output=True)
        assert done.returncode == 0, "signature"


def parse_checkpoint(text, name):
    origin, size, root = text.split("\n")[:3]
    assert origin == name, "origin"
    return int(size), base64.b64decode(root)


def tile_path(folder, kind, index, width):
    digits = str(index)
    digits = digits.zfill((len(digits) + 2) // 3 * 3)
    groups = [digits[at:at + 3] for at in range(0, len(digits), 3)]
    path = "/".join(["x" + one for one in groups[:-1]] + [groups[-1]])
    return os.path.join(folder, "tile", kind, path + ("" if width == 256 else ".p/%d" % width))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def entries_of(bundle):
    at = 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at:at + 2], "big")
        entry = bundle[at + 2:at + 2 + length]
        assert len(entry) == length, "bundle is cut short"
        yield entry
        at += 2 + length


def root_of(leaves):
    """RFC 6962, 2.1, as it is defined."""
    if len(leaves) == 1:
        return leaves[0]
    left = 1
    while left * 2 < len(leaves):
        left *= 2
    return node(root_of(leaves[:left]), root_of(leaves[left:]))


def verify_log(folder, vkey):
    text, name = open_note(read(os.path.join(folder, "checkpoint")).decode(), vkey)
    size, root = parse_checkpoint(text, name)
    level, width_of = 0, size
    row = []
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        bundle = list(entries_of(read(tile_path(folder, "entries", index, width))))
        assert len(bundle) == width, "bundle %d" % index
        row += [leaf(entry) for entry in bundle]
    assert root_of(row) == root, "root"
    while width_of > 0:
        for index in range((width_of + 255) // 256):
            width = min(256, width_of - index * 256)
            tile = b"".join(row[index * 256:index * 256 + width])
            assert read(tile_path(folder, str(level), index, width)) == tile, "tile %d/%d" % (level, index)
        row = [root_of(row[at:at + 256]) for at in range(0, len(row) - 255, 256)]
        level, width_of = level + 1, width_of // 256
    return size


def verify_sm3(folder, vkey):
    """The tree over SM3 below a log: the log's entries, and tiles and a checkpoint of its own."""
    global ALGORITHM
    ALGORITHM = "sm3"
    name, key_id, encoded = vkey.split("+", 2)
    material = base64.b64decode(encoded)
    kind, public = material[:-65], material[-65:]
    assert kind == b"\xffonce-gateway/sm2-with-sm3", "not an SM2 verifier key"
    assert hashlib.sha256(name.encode() + b"\n" + material).digest()[:4].hex() == key_id, "key id"
    text, _, signatures = read(os.path.join(folder, "sm3", "checkpoint")).decode().rpartition("\n\n")
    dash, signer, blob = signatures.rstrip("\n").split(" ")
    raw = base64.b64decode(blob)
    assert dash == "—" and signer == name and raw[:4].hex() == key_id, "signer"
    check_sm2(public, (text + "\n").encode(), raw[4:])
    size, root = parse_checkpoint(text + "\n", name)
    row = []
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        row += [leaf(entry) for entry in entries_of(read(tile_path(folder, "entries", index, width)))]
        tile = read(tile_path(os.path.join(folder, "sm3"), "0", index, width))
        assert tile == b"".join(row[index * 256:]), "tile %d" % index
    assert root_of(row) == root, "root"
    return size


def verify_proof(path, entry_path, vkey):
    """C2SP tlog-proof, by the algorithm of RFC 9162, 2.1.3.2."""
    head, _, checkpoint = read(path).decode().partition("\n\n")
    lines = head.split("\n")
    assert lines[0] == "c2sp.org/tlog-proof@v1", "first line"
    lines = [line for line in lines[1:] if not line.startswith("extra ")]
    index = int(lines[0].removeprefix("index "))
    text, name = open_note(checkpoint, vkey)
    size, root = parse_checkpoint(text, name)
    assert index < size, "index"
    fn, sn, found = index, size - 1, leaf(read(entry_path))
    for line in lines[1:]:
        beside = base64.b64decode(line)
        assert sn > 0, "proof is too long"
        if fn & 1 or fn == sn:
            found = node(beside, found)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = node(found, beside)
        fn, sn = fn >> 1, sn >> 1
    assert sn == 0 and found == root, "proof"
    return size


def verify_cosigned(path, vkey, witness):
    """C2SP tlog-cosignature, cosignature/v1."""
    note = read(path).decode()
    text, _ = open_note(note, vkey)
    name, key_id, encoded = witness.split("+", 2)
    material = base64.b64decode(encoded)
    assert material[0] == 4 and len(material) == 33, "not a witness key"
    assert hashlib.sha256(name.encode() + b"\n" + material).digest()[:4].hex() == key_id, "key id"
    for line in note.rpartition("\n\n")[2].splitlines():
        dash, signer, blob = line.split(" ")
        raw = base64.b64decode(blob)
        if dash == "—" and signer == name and raw[:4].hex() == key_id:
            time = int.from_bytes(raw[4:12], "big")
            message = "cosignature/v1\ntime %d\n%s" % (time, text)
            check_ed25519(material[1:], message.encode(), raw[12:])
            return time
    raise AssertionError("no cosignature of this witness")


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    commands = {"log": verify_log, "proof": verify_proof, "cosigned": verify_cosigned, "sm3": verify_sm3}
    print(commands[command](*rest))
