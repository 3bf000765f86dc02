using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SandboxHost.Cli;

/// <summary>One JSON document, indented, with text left readable.</summary>
internal static class JsonOutput
{
    // The document goes to a file or a program, never into a web page, so `<` and letters need no escape.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document that <paramref name="write"/> writes, ended by a line feed.</summary>
    public static string Create(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
