"""Templates as files: how they are read, what they may do, and what stays of them once they are compiled."""

from __future__ import annotations

import operator
from collections.abc import Mapping, MutableMapping
from functools import partial
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame

from generator.load.cache import read_kept, template_cache
from generator.load.last import installed
from generator.render.kept import Read, key_of, nothing_kept


class CompiledTemplates(BytecodeCache):
    """Templates compiled before: by this process, by another, or by an earlier build, as `read` finds them.

    A key stands for a template, its source and all that compiles it: what is found under it is as good as new.
    """

    def __init__(self, read: Read = nothing_kept) -> None:
        self._read = read
        self._bytecode: dict[str, bytes] = {}
        self._compiler = key_of(installed(), MAGIC_NUMBER, Path(__file__).read_bytes())

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Where a template stands: in what is compiled too, for who looks for a fault."""
        return f"{name}|{filename}"

    def key(self, bucket: Bucket) -> str:
        """The name under which a compiled template is kept."""
        return key_of(self._compiler, bucket.key, bucket.checksum)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket when this very source was compiled before."""
        key = self.key(bucket)
        if known := self._bytecode.get(key) or self._read(key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._bytecode[self.key(bucket)] = bucket.bytecode_to_string()

    def made(self) -> Mapping[str, bytes]:
        """All that was compiled, for `add` in another process."""
        return self._bytecode

    def add(self, made: Mapping[str, bytes]) -> None:
        """Keeps what another process compiled."""
        self._bytecode.update(made)


class PlainCalls(CodeGenerator):
    """Compiles what our templates do most without the questions that they never need.

    Jinja asks of each function whether it wants the context, which none of ours does, and escapes again what is Markup
    already. Together that was a fifth of the time of a page.
    """

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's own
        """A call of the function itself."""
        self.write("environment.plain_call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        """What of a template is known when it is compiled; never what a filter gives, which differs by language."""
        if isinstance(node, nodes.Filter) or node.find(nodes.Filter):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        del node, frame, finalize  # every template escapes, and none has a last word over its values
        self.write("(shown if (shown := (")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        del node, frame, finalize
        self.write(")).__class__ is Markup else escape(shown))")


class Templates(Environment):
    """The templates of a directory. Every value is escaped, and a name that nobody gave is an error.

    All have the same globals. Each would otherwise have a chain of dictionaries of its own, and every import of a macro
    would walk the chain once for each of our globals: a tenth of the time of a page.
    """

    code_generator_class = PlainCalls
    plain_call: Any = staticmethod(operator.call)

    def __init__(self, directory: Path, compiled: CompiledTemplates) -> None:
        super().__init__(
            loader=FileSystemLoader(directory),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,  # it would keep what filters give of a constant
            auto_reload=False,
            bytecode_cache=compiled,
        )
        self._open: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's own name
    ) -> Template:
        """A template, held open: a page asks for twenty."""
        if isinstance(name, Template):
            return name
        if name not in self._open:
            self._open[name] = super().get_template(name, parent, globals)
        return self._open[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template that asks for no others: those of the press itself."""
        return super().make_globals(d) if d else self.globals


class _ToCome(dict[str, Any]):
    """The filters of Jinja, and some other for each that only the press has: a template that is compiled asks none."""

    def get(self, name: str, default: Any = None) -> Any:
        del default
        return super().get(name, str)


def kept_templates(directory: Path) -> CompiledTemplates:
    """What an earlier build kept of the templates of a directory."""
    return CompiledTemplates(partial(read_kept, template_cache(directory)))


def compile_all(directory: Path, read: Read = nothing_kept) -> Mapping[str, bytes]:
    """Every template of a directory that is not kept, by key, compiled before there is anything to render."""
    compiled = CompiledTemplates(read)
    templates = Templates(directory, compiled)
    templates.filters = _ToCome(templates.filters)
    for name in templates.list_templates(["html"]):
        templates.get_template(name)
    return compiled.made()


def template_keys(directory: Path) -> tuple[str, ...]:
    """The keys that `compile_all` would give, without compiling."""
    compiled = CompiledTemplates()
    templates, loader = Templates(directory, compiled), FileSystemLoader(directory)
    sources = ((name, *loader.get_source(templates, name)) for name in templates.list_templates(["html"]))
    return tuple(
        compiled.key(compiled.get_bucket(templates, name, filename, source)) for name, source, filename, _ in sources
    )
