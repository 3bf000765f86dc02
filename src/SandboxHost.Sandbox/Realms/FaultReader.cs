using System.Globalization;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Says in the author's terms what went wrong in a realm, without running code of the realm to find out.</summary>
internal static partial class FaultReader
{
    private const int MaxFrames = 20;
    private const int MaxTextLength = 2000;

    /// <summary>What a thrown value tells.</summary>
    public static PatternFault Read(JintRealm realm, JavaScriptException exception)
    {
        var frames = ReadStack(realm.Program, exception.JavaScriptStackTrace);

        // The call from the host shows as a frame at the end, unless the function's last call was a tail call.
        if (frames.Count > 1 && realm.Entry is { } entry && Locate(realm.Program, "", entry.File, entry.Line, entry.Column).Any(frame => frame.Place == frames[^1].Place))
        {
            frames.RemoveAt(frames.Count - 1);
        }

        if (frames.Count == 0 && exception.Location.SourceFile is { Length: > 0 } file)
        {
            frames = [.. Locate(realm.Program, "", file, exception.Location.Start.Line, exception.Location.Start.Column + 1)];
        }

        return Read(realm, exception.Error, frames);
    }

    /// <summary>The module that called what the host is carrying out; null if that cannot be told.</summary>
    public static string? ReadCaller(JintRealm realm, Jint.Engine engine) =>
        ReadStack(realm.Program, StackOf((JsError)engine.Construct("Error"))) is [var caller, ..] ? caller.File : null;

    /// <summary>What a value tells that a promise was rejected with.</summary>
    public static PatternFault ReadRejection(JintRealm realm, JsValue reason) =>
        Read(realm, reason, reason is JsError error ? ReadStack(realm.Program, StackOf(error)) : []);

    // The engine's own getter on the prototype, which nobody can have replaced: whatever the error itself says, no code of the program runs.
    private static string? StackOf(JsError error) =>
        error.Engine.Intrinsics.Error.Get("prototype") is ObjectInstance home && home.GetOwnProperty("stack").Get is { } get && error.Engine.Call(get, error, []) is JsString stack
            ? stack.ToString() : null;

    /// <summary><c>TypeError: message</c></summary>
    public static string Describe(JsError error) => Cut($"{NameOf(error)}: {DataOf(error, "message") ?? ""}");

    private static PatternFault Read(JintRealm realm, JsValue thrown, IReadOnlyList<FaultFrame> frames)
    {
        if (thrown is JsError error)
        {
            return new PatternFault(NameOf(error), Cut(DataOf(error, "message") ?? ""), frames);
        }

        string text;
        try
        {
            text = realm.Marshaller.CopyFromRealm(thrown, "the thrown value").ToString();
        }
        catch (Exception refusal) when (refusal is MarshalException or HostRefusalException)
        {
            text = thrown is Jint.Native.Function.Function ? "a function" : "an object";
        }

        return new PatternFault("Error", Cut($"thrown: {text}"), frames);
    }

    private static string NameOf(ObjectInstance error)
    {
        // The name is inherited from the prototype, which is the engine's own or a class of the program.
        const int MaxChain = 8;
        var home = error;
        for (var i = 0; i < MaxChain && home is not (null or ClosedObject or IReferenceObject); i++)
        {
            if (DataOf(home, "name") is { } name)
            {
                return name;
            }

            if (home.GetOwnProperty("constructor") is var made && !made.IsAccessorDescriptor() && made.Value is Jint.Native.Function.Function constructor
                && DataOf(constructor, "name") is { Length: > 0 } className)
            {
                return className;
            }

            home = home.Prototype;
        }

        return "Error";
    }

    private static string? DataOf(ObjectInstance instance, string property)
    {
        var descriptor = instance.GetOwnProperty(property);

        // An accessor of the host's may stand for a frozen property that programs can override. No other is called, be it a function of the host's.
        var value = !descriptor.IsAccessorDescriptor() ? descriptor.Value : Hardening.FindOverridable(descriptor.Get);
        return value is JsString { Length: < 100_000 } text ? text.ToString() : null;
    }

    private static string Cut(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength] + "…";

    private static List<FaultFrame> ReadStack(CompiledProgram program, string? stack)
    {
        var frames = new List<FaultFrame>();
        if (stack is null)
        {
            return frames;
        }

        foreach (Match match in FrameLine().Matches(stack.Length <= 20_000 ? stack : stack[..20_000]))
        {
            if (frames.Count == MaxFrames)
            {
                break;
            }

            foreach (var frame in Locate(
                program,
                match.Groups["function"].Value,
                match.Groups["file"].Value,
                int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture)))
            {
                // A function of the host's shows at the place of its call, which is in the next frame, too.
                if (frames.Count > 0 && frames[^1].Place == frame.Place)
                {
                    frames.RemoveAt(frames.Count - 1);
                }

                frames.Add(frame);
            }
        }

        return frames;
    }

    // Frames of the host have no file of the program, and are left out.
    private static IEnumerable<FaultFrame> Locate(CompiledProgram program, string function, string file, int line, int column)
    {
        foreach (var module in program.Modules)
        {
            if (module.Name == file)
            {
                yield return new FaultFrame(function, file, line, SourceColumn(module.Module, line, column));
            }
        }
    }

    private static int SourceColumn(CompiledModule module, int line, int column)
    {
        var output = StartOfLine(module.Code, line) + column - 1;
        var source = module.Map.ToSource(Math.Clamp(output, 0, module.Map.OutputLength));
        return Math.Max(1, source - StartOfLine(module.Source.Text, line) + 1);
    }

    private static int StartOfLine(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            var next = text.IndexOf('\n', start);
            if (next < 0)
            {
                break;
            }

            start = next + 1;
        }

        return start;
    }

    [GeneratedRegex(@"^\s*at (?:async )?(?:(?<function>[^\s(]*) )?(?:\([^)]*\) )?\(?(?<file>/[^:]*):(?<line>\d{1,8}):(?<column>\d{1,8})\)?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FrameLine();
}
