namespace SandboxHost.Hostile;

public sealed class HostileCaseTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var hostile in HostileCase.All())
            {
                foreach (var tier in Tier.All)
                {
                    rows.Add(hostile.Name, tier.Name);
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void What_must_come_of_it_comes_of_it(string name, string tier)
    {
        var hostile = HostileCase.All().Single(hostile => hostile.Name == name);
        var result = CaseRunner.Run(hostile, Tier.Find(tier)!); // one of all
        Assert.True(result.Verdict != Verdict.Failed, $"{hostile.Attack}\n{result.Outcome}: {string.Join('\n', result.Problems)}");
    }
}
