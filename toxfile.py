"""What `tox.ini` cannot say: an environment may take another Python than its name says."""

from tox.plugin import impl
from tox.tox_env.python.virtual_env.runner import VirtualEnvRunner
from tox.tox_env.register import ToxEnvRegister


class AnyPython(VirtualEnvRunner):
    """Takes the first Python of `base_python` that is there, whatever the environment is called."""

    @staticmethod
    def id() -> str:
        return "any-python"

    @classmethod
    def extract_base_python(cls, env_name: str) -> str | None:
        return None


@impl
def tox_register_tox_env(register: ToxEnvRegister) -> None:
    register.add_run_env(AnyPython)
