using SandboxHost.Isolation.Frames;

namespace SandboxHost.Isolation;

/// <summary>One part of a worker's confinement, and whether it holds.</summary>
/// <param name="Part">What it is: <c>Landlock</c>, <c>seccomp filter, finalizer thread</c>.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Detail">What was found, in words.</param>
public sealed record JailFinding(string Part, bool Holds, string Detail)
{
    private const int MostFindings = 200;
    private const int MostCharacters = 300;

    internal static void Write(FrameWriter writer, IReadOnlyList<JailFinding> findings)
    {
        writer.WriteCount(findings.Count);
        foreach (var finding in findings)
        {
            writer.WriteText(finding.Part);
            writer.WriteBool(finding.Holds);
            writer.WriteText(finding.Detail.Length <= MostCharacters ? finding.Detail : finding.Detail[..MostCharacters]);
        }
    }

    internal static IReadOnlyList<JailFinding> Read(ref FrameReader reader)
    {
        var findings = new JailFinding[reader.ReadCount(MostFindings)];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = new JailFinding(reader.ReadText(MostCharacters), reader.ReadBool(), reader.ReadText(MostCharacters));
        }

        return findings;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Part}: {(Holds ? "holds" : "MISSING")} ({Detail})";
}
