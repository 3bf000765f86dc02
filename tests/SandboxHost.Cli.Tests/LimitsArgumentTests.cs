using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli.Tests;

public sealed class LimitsArgumentTests
{
    [Fact]
    public void Each_limit_has_a_name()
    {
        var options = Apply(
            "statements=1,time=2,memory=3,recursion=4,array=5,value=6,regexp=7,console=8",
            "instances=9,tree=10,depth=11,compilations=12,program=13,events=14,chain=15,nodes=16,recomputations=17,runs=18");

        Assert.Equal(
            new SandboxLimits
            {
                MaxStatements = 1,
                MaxTime = TimeSpan.FromMilliseconds(2),
                MaxAllocatedBytes = 3,
                MaxRecursion = 4,
                MaxArrayLength = 5,
                MaxValueSize = 6,
                MaxRegExpTime = TimeSpan.FromMilliseconds(7),
                MaxConsoleLines = 8,
            },
            options.Limits);
        Assert.Equal(
            new HostQuotas
            {
                MaxInstancesPerEvent = 9,
                MaxInstancesPerTree = 10,
                MaxInstanceDepth = 11,
                MaxCompilationsPerEvent = 12,
                MaxProgramBytes = 13,
                MaxEventsPerEvent = 14,
                MaxEventChain = 15,
                MaxNodesPerEvent = 16,
                MaxRecomputationsPerEvent = 17,
                MaxRunsOfOneNode = 18,
            },
            options.Quotas);
    }

    [Fact]
    public void Every_limit_that_there_is_can_be_set() =>
        Assert.Equal(
            typeof(SandboxLimits).GetProperties().Length - 1 + typeof(HostQuotas).GetProperties().Length - 1, // not the two defaults
            LimitsArgument.Names.Split(", ").Length);

    [Theory]
    [InlineData("time=500ms", 500)]
    [InlineData("time=2s", 2_000)]
    [InlineData("TIME = 1.5 s", 1_500)]
    [InlineData("time=1min", 60_000)]
    public void Time_has_units(string argument, int milliseconds) =>
        Assert.Equal(milliseconds, Apply(argument).Limits.MaxTime.TotalMilliseconds);

    [Theory]
    [InlineData("memory=64MB", 64L << 20)]
    [InlineData("memory=512kb", 512L << 10)]
    [InlineData("memory=1GB", 1L << 30)]
    [InlineData("memory=1_000B", 1_000)]
    public void Memory_has_units(string argument, long bytes) =>
        Assert.Equal(bytes, Apply(argument).Limits.MaxAllocatedBytes);

    [Theory]
    [InlineData("statements=1MB")]
    [InlineData("memory=1ms")]
    [InlineData("instances=")]
    [InlineData("instances=1.5")]
    [InlineData("instances=-1")]
    [InlineData("instances=3000000000")]
    [InlineData("time=two")]
    [InlineData("time=NaN")]
    [InlineData("=5")]
    [InlineData("nonsense=5")]
    public void What_is_no_limit_is_wrong_usage(string argument) =>
        Assert.Throws<UsageException>(() => Apply(argument));

    private static PatternHostOptions Apply(params string[] arguments) =>
        arguments.Aggregate(new PatternHostOptions(), (options, argument) => LimitsArgument.Apply(argument, options));
}
