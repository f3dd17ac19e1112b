// Runs pytest on Pyodide, with the files of this machine: node pyodide.mjs PYODIDE PROJECT SITE-PACKAGES …
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, project, site, ...given] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(folder, "node_modules/pyodide/pyodide.mjs")));
const python = await loadPyodide();
python.setStdout({ write: (bytes) => (process.stdout.write(bytes), bytes.length) });
python.mountNodeFS(project, project);
python.mountNodeFS(site, site);
python.globals.set("given", python.toPy([project, site, ...given]));
process.exitCode = python.runPython(`
import importlib, os, sys
project, site, *arguments = given
os.chdir(project)
sys.dont_write_bytecode = True
sys.path[:0] = [f"{project}/test", site]
importlib.invalidate_caches()
import pytest
print("Python", sys.version)
int(pytest.main(["-p", "support.nothing_opened", "-p", "no:cacheprovider", "-rfE", *arguments]))
`);
