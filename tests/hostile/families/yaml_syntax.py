"""What YAML can do, and what YAML makes of slips: refused before anything is made of it."""

from tests.hostile.case import ME, Case, journey

_LAUGHS = 'a: &a ["lol"]\n' + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n"
    for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)
_MERGES = (
    "a: &a {k: v}\nx0: &x0 {<<: ["
    + ",".join(["*a"] * 50)
    + "]}\n"
    + "".join(f"x{n + 1}: &x{n + 1} {{<<: [{','.join([f'*x{n}'] * 50)}]}}\n" for n in range(7))
)
_STAIRS = "".join(f"{' ' * depth}k:\n" for depth in range(2, 252))
_REST = "persona: traveller\nstages: Zien\n"


def _refused(name: str, text: str, line: int = 1, says: str = "") -> Case:
    return Case(f"yaml/{name}", "reject", files={ME: text}, line=line, says=says)


_SHARED = (
    _refused("tag_object_new", f'title: !!python/object/new:subprocess.Popen [["touch","/tmp/hostile-pwned"]]\n{_REST}', 1, "tag"),
    _refused("tag_module", f"title: !!python/module:os\n{_REST}", 1, "tag"),
    _refused("tag_env_inherit", f"INHERIT: /etc/passwd\ntitle: x\n{_REST}", 1, "INHERIT"),
    _refused("tag_include", f"title: !include /etc/passwd\n{_REST}", 1, "tag"),
    _refused("tag_set_omap", "title: ok\npersona: traveller\nstages: !!set {a, b}\n", 3, "tag"),
    _refused("tag_float_local", f"title: !myapp/user {{name: x}}\n{_REST}", 1, "tag"),
    _refused("billion_laughs", f"{_LAUGHS}title: x\nstages: *j\n", 4, "repeated"),
    _refused("quadratic_alias", f"title: x\nsummary: &b {'A' * 4000}\nstages: [{'*b, ' * 2000}]\n", 3, "repeated"),
    _refused("alias_cycle", "title: x\nstages: &s\n  - title: One\n    steps: *s\n", 2, "itself"),
    _refused("deep_flow_seq", f"title: x\nstages: {'[' * 20_000}{']' * 20_000}\n", 2, "deep"),
    _refused("deep_flow_map", f"title: x\nstages: {'{a: ' * 3000}x{'}' * 3000}\n", 2, "deep"),
    _refused("deep_block", f"title: x\nstages:\n{_STAIRS}", 0, "deep"),
    _refused("dup_key_top", f"title: First\ntitle: Second\n{_REST}", 2, "title"),
    _refused("dup_key_step", "title: x\npersona: traveller\nstages:\n  - title: One\n    steps:\n      - title: Two\n        sentiment: 5\n        sentiment: 1\n", 8, "sentiment"),
    _refused("dup_key_anchor_escape", f'title: x\n"\\u0074itle": y\n{_REST}', 2, "title"),
    _refused("merge_key_bomb", f"{_MERGES}title: x\nstages: []\n", 2),
    _refused("multi_doc", f"title: Visible\n{_REST}---\ntitle: Smuggled\n{_REST}", 4),
    _refused("not_a_mapping_scalar", "just a sentence\n"),
    _refused("only_comment", "# nothing here\n", 1, "empty"),
    _refused("null_doc", "~\n"),
    _refused("tab_indent", "title: x\npersona: traveller\nstages:\n\t- title: One\n", 4, "tab"),
    _refused("unclosed_quote", f'title: "Unclosed\n{_REST}', 1, "quote"),
    _refused("colon_in_value", f"title: Step 1: apply\n{_REST}", 1, "quotes"),
    _refused("unquoted_at", f"title: @team owns this\n{_REST}", 1, "quotes"),
    Case("yaml/hash_in_value", "either", "reject", files=journey("Ticket #42 handled"), says="#"),
    _refused("int_key", f"1: one\ntitle: x\n{_REST}"),
    _refused("yaml_directive", f"%YAML 1.1\n%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !name:os.system\n{_REST}", 1, "%"),
    Case("yaml/carriage_returns", "accept", files={ME: str(journey("Windows {id}")[ME]).replace("\n", "\r\n")}, kept=("Windows {id}",)),
    Case("yaml/old_mac_cr", "either", "accept", files={ME: str(journey("Old {id}")[ME]).replace("\n", "\r")}, kept=("Old {id}",)),
)  # fmt: skip

_NEIGHBOURS = (
    _refused("tag_apply", f'title: !!python/object/apply:os.system ["touch /tmp/hostile-pwned"]\n{_REST}', 1, "tag"),
    _refused("tag_name", f"title: !!python/name:os.system\n{_REST}", 1, "tag"),
    _refused("tag_binary", f"title: !!binary aGFsbG8=\n{_REST}", 1, "tag"),
    _refused("tag_timestamp", f"title: !!timestamp 2026-01-01\n{_REST}", 1, "tag"),
    _refused("tag_verbatim", f"title: !<tag:yaml.org,2002:python/name:os.system> x\n{_REST}", 1, "tag"),
    _refused("tag_on_key", f"!!python/name:os.system title: x\n{_REST}", 1, "tag"),
    _refused("tag_env", f"title: !ENV HOME\n{_REST}", 1, "tag"),
    _refused("merge_key_small", "x: &x {title: Smuggled}\n<<: *x\npersona: traveller\nstages: Zien\n", 2, "<<"),
    _refused("alias_to_nothing", f"title: *nowhere\n{_REST}"),
    _refused("cycle_in_key", "? &a [*a]\n: x\n"),
    _refused("deep_dashes", "- " * 20_000 + "x\n", 1, "deep"),
    _refused("deep_questions", "? " * 20_000 + "x\n", 1, "deep"),
    _refused("many_values", f"title: x\npersona: traveller\nstages: [{'a,' * 100_000}]\n", 3, "many"),
    _refused("many_documents", "---\n" * 1000),
    _refused("nothing", "", 1, "empty"),
    _refused("list_on_top", "- title: x\n- persona: traveller\n"),
    _refused("unclosed_bracket", "title: x\npersona: [traveller\nstages: Zien\n", 2),
    _refused("reserved_backtick", f"title: `x`\n{_REST}", 1, "quotes"),
    _refused("reserved_percent", f"title: %x\n{_REST}", 1, "quotes"),
    _refused("key_of_list", f"[a, b]: one\ntitle: x\n{_REST}"),
    _refused("misspelt_key", f"titel: x\n{_REST}", 1, "title"),
)  # fmt: skip

CASES = (*_SHARED, *_NEIGHBOURS)
