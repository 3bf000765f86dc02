using System.Text.Json;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>What <c>permits</c> prints. That it is true is shown by the tests of the sandbox, which walk a realm.</summary>
public sealed class PermitsCommandTests
{
    [Fact]
    public void All_that_a_pattern_can_reach_is_printed()
    {
        var run = ProgramRun.InProcess("permits");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Cases.AssertGolden("permits/permits.txt", run.Out);
    }

    [Fact]
    public void The_requests_to_the_host_fit_on_one_screen()
    {
        const int LinesOfAScreen = 24;
        Assert.InRange(SandboxPermits.HostRequests.Count, 1, LinesOfAScreen - 2);
    }

    [Fact]
    public void Json_is_one_document_with_the_same()
    {
        var run = ProgramRun.InProcess("permits", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["version", "hostRequests", "modules", "exports", "tamed", "absent", "refusedSyntax", "globals", "objects"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(SandboxPermits.Globals, document.RootElement.GetProperty("globals").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal(SandboxPermits.Objects.Count, document.RootElement.GetProperty("objects").GetArrayLength());
    }
}
