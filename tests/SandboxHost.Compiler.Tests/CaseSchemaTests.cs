using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>What types become: <c>Cases/schema/*.ts|tsx</c>, with the sites of each and their schemas as JSON beside it.</summary>
public sealed class CaseSchemaTests
{
    public static TheoryData<string> Sources => Cases.Files("schema", "*.ts", "*.tsx");

    public static TheoryData<string> Programs => Cases.Files("programs", "main.ts", "main.tsx");

    [Theory, MemberData(nameof(Sources))]
    public void A_case_has_the_expected_sites_and_schemas(string source)
    {
        var program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("main.ts", Cases.Read(source))], "main.ts"));

        Assert.Empty(program.Diagnostics);
        Cases.AssertGolden(Path.ChangeExtension(source, ".json"), ToJson(program));
    }

    [Theory, MemberData(nameof(Programs))]
    public void A_program_of_several_files_has_the_expected_sites_and_schemas(string main)
    {
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var files = new List<SourceFile>();
        foreach (string file in Cases.Files(folder.TrimEnd('/'), "*.ts", "*.tsx"))
        {
            files.Add(new SourceFile(file[folder.Length..], Cases.Read(file)));
        }

        var program = ProgramCompiler.Compile(new ProgramSource(files, main[folder.Length..]));

        Assert.Empty(program.Diagnostics);
        Cases.AssertGolden(folder + "sites.json", ToJson(program));
    }

    [Theory, MemberData(nameof(Sources))]
    public void A_schema_is_the_same_after_writing_and_reading(string source)
    {
        var program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("main.ts", Cases.Read(source))], "main.ts"));
        foreach (var schema in program.Sites.SelectMany(SchemasOf).Select(role => role.Schema))
        {
            using var document = JsonDocument.Parse(schema.ToJson(), new JsonDocumentOptions { MaxDepth = 256 });
            Assert.Equal(schema.ToJson(), Schema.FromJson(document.RootElement).ToJson());
        }
    }

    private static IEnumerable<(string Role, Schema Schema)> SchemasOf(BuilderSite site)
    {
        (string, Schema?)[] roles = [("argument", site.Argument), ("result", site.Result), ("event", site.Event), ("context", site.Context), ("value", site.Value)];
        return roles.Where(role => role.Item2 is not null).Select(role => (role.Item1, role.Item2!));
    }

    /// <summary>One line for each schema and each note, in a document that can be read as a diff.</summary>
    private static string ToJson(CompiledProgram program)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var site in program.Sites)
            {
                writer.WriteStartObject();
                writer.WriteString("site", $"{site.Number} {site.Kind}{(site.Name is null ? "" : " ")}{site.Name} at {site.Module}:{site.Position}");
                foreach (var (role, schema) in SchemasOf(site))
                {
                    writer.WritePropertyName(role);
                    WriteSchema(writer, schema);
                }

                if (site.Notes.Count > 0)
                {
                    writer.WriteStartArray("notes");
                    foreach (var note in site.Notes)
                    {
                        writer.WriteStringValue($"{note.Module}:{note.Position}: {note.Reason}");
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // The properties of the outermost object stand on lines of their own.
    private static void WriteSchema(Utf8JsonWriter writer, Schema schema)
    {
        using var document = JsonDocument.Parse(schema.ToJson(), new JsonDocumentOptions { MaxDepth = 256 });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.RootElement.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (member.Name is "properties" or "$defs")
            {
                writer.WriteStartObject();
                foreach (var property in member.Value.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    writer.WriteRawValue(property.Value.GetRawText(), skipInputValidation: true);
                }

                writer.WriteEndObject();
            }
            else
            {
                writer.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }
}
