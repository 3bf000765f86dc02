using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Patterns;

/// <summary>The main job: a handler makes instances of another pattern.</summary>
public sealed class MembersTests
{
    [Fact]
    public async Task An_unknown_name_makes_a_record_and_a_known_one_is_linked()
    {
        await using var host = new PatternHost();
        var record = await host.StartAsync(PatternFiles.Read("members/record.tsx"));
        var first = await record.SendAsync("addMember", PlainValueJson.Parse("""{"name":"Ada"}"""));
        var second = await record.SendAsync("addMember", PlainValueJson.Parse("""{"name":"Grace"}"""));
        var third = await record.SendAsync("addMember", PlainValueJson.Parse("""{"name":"Ada"}"""));
        Assert.Equal("", first.Reason + first.Fault + string.Join("\n", first.Faults));
        Assert.Equal(["Ada", "Grace", "Ada"], ((PlainValue.List)await record.ReadAsync("members")).Elements.Select(member => ((PlainValue.Text)((PlainValue.Record)member)["name"]!).Value));
        Assert.Equal(2, host.Audit.Entries.Count(entry => entry is { Action: "instantiate", Outcome: AuditOutcome.Granted }));
        Assert.Equal(EventOutcome.Committed, third.Outcome);
        Assert.Equal(EventOutcome.Committed, second.Outcome);
    }
}
