namespace SandboxHost.Compiler.Tests;

/// <summary>Which files belong to a program whose main file is known.</summary>
public sealed class ProgramReaderTests
{
    [Fact]
    public void Imports_of_every_kind_are_followed_and_no_file_is_asked_for_twice()
    {
        var asked = new List<string>();
        var files = new Dictionary<string, string>
        {
            ["/main.tsx"] = """import "./a"; import type { B } from "./b"; import { type C } from "./lib/c.js"; export * from "./d.ts"; export type { E } from "/e"; import x from "commonfabric";""",
            ["/a.tsx"] = "import './main'; import './missing';",
            ["/b.ts"] = "export { b } from './lib/c'; import '../../outside';",
            ["/lib/c.ts"] = "import '../a';",
            ["/d.ts"] = "this is = no program",
            ["/e.jsx"] = "",
            ["/unused.ts"] = "",
        };
        var program = ProgramReader.Read("/main.tsx", name =>
        {
            asked.Add(name);
            return files.TryGetValue(name, out var text) ? new SourceFile("as/typed.ts", text) : null;
        });

        Assert.Equal(["/a.tsx", "/b.ts", "/d.ts", "/e.jsx", "/lib/c.ts", "/main.tsx"], program.Names);
        Assert.Equal("/main.tsx", program.Main);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public void A_program_has_a_main_file() =>
        Assert.Throws<ArgumentException>(() => ProgramReader.Read("/main.ts", _ => null));
}
