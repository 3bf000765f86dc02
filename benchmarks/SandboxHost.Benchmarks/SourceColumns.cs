using System.Globalization;
using Acornima;
using Acornima.Ast;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace SandboxHost.Benchmarks;

/// <summary>Columns that make sizes comparable: source per second, and allocated bytes per node of the tree.</summary>
internal sealed class SourceColumns : ManualConfig
{
    public SourceColumns()
    {
        AddColumn(
            new Column("MB/s", "Megabytes (10⁶ characters) of source in a second", (source, report) =>
                report.ResultStatistics is { } statistics ? source.Length * 1e3 / statistics.Mean : null),
            new Column("B/node", "Bytes allocated for each node of the tree", (source, report) =>
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) is { } bytes ? (double)bytes / source.Nodes : null));
    }

    private readonly record struct Source(int Length, int Nodes);

    private static Source Measure(SourceSize size)
    {
        var code = Inputs.ReadJavaScript(size);
        var nodes = 0;
        var parser = new Parser(ParserOptions.Default with { OnNode = (Node _, in OnNodeContext _) => nodes++ });
        parser.ParseScript(code);
        return new Source(code.Length, nodes);
    }

    private sealed class Column(string name, string legend, Func<Source, BenchmarkReport, double?> value) : IColumn
    {
        private readonly Dictionary<SourceSize, Source> _sources = [];

        public string Id => ColumnName;

        public string ColumnName => name;

        public string Legend => legend;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
        {
            if (benchmarkCase.Parameters[nameof(ParseBenchmarks.Size)] is not SourceSize size || summary[benchmarkCase] is not { } report)
            {
                return "-";
            }

            if (!_sources.TryGetValue(size, out var source))
            {
                source = _sources[size] = Measure(size);
            }

            return value(source, report)?.ToString("N1", CultureInfo.InvariantCulture) ?? "-";
        }
    }
}
