using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>Random work in transactions that overlap, next to a model that anybody can check by reading it.</summary>
public sealed class ModelTests : CellTest
{
    private const int CellCount = 4;
    private const int Steps = 400;

    private readonly CellLink[] _cells = new CellLink[CellCount];
    private readonly State[] _committed = new State[CellCount];

    public ModelTests()
    {
        for (var i = 0; i < CellCount; i++)
        {
            _cells[i] = Cell($"cell {i}", """{"a":0,"xs":[]}""");
            _committed[i] = new State(new() { ["a"] = 0 }, [], 0);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory, MemberData(nameof(Seeds))]
    public void Transactions_do_what_the_model_does(int seed)
    {
        var random = new Random(seed);
        var open = new List<(Transaction Transaction, Dictionary<int, State> Touched)>();
        for (var step = 0; step < Steps; step++)
        {
            if (open.Count < 3)
            {
                open.Add((Begin(), []));
            }

            var index = random.Next(open.Count);
            var (transaction, touched) = open[index];
            switch (random.Next(6))
            {
                case 0:
                    open.RemoveAt(index);
                    Commit(transaction, touched);
                    break;
                case 1 when random.Next(3) == 0:
                    open.RemoveAt(index);
                    transaction.Abort();
                    break;
                default:
                    var cell = random.Next(CellCount);
                    if (!touched.TryGetValue(cell, out var state))
                    {
                        touched[cell] = state = _committed[cell].Copy();
                    }

                    Change(random, transaction, _cells[cell], state);
                    Assert.Equal(state.ToValue(), transaction.Get(_cells[cell]));
                    break;
            }

            for (var i = 0; i < CellCount; i++)
            {
                Assert.Equal(_committed[i].ToValue(), Read(_cells[i]));
            }
        }
    }

    private void Commit(Transaction transaction, Dictionary<int, State> touched)
    {
        var isConflict = touched.Any(entry => entry.Value.Version != _committed[entry.Key].Version);
        var outcome = transaction.Commit();
        Assert.Equal(isConflict, outcome is CommitOutcome.Conflicted);
        if (outcome is not CommitOutcome.Committed committed)
        {
            return;
        }

        var changed = new HashSet<EntityId>();
        foreach (var (cell, state) in touched)
        {
            if (!state.ToValue().Equals(_committed[cell].ToValue()))
            {
                _committed[cell] = state with { Version = state.Version + 1 };
                changed.Add(_cells[cell].Id);
            }
        }

        Assert.Equal(changed, committed.Changes.Select(change => change.Entity.Id).ToHashSet());
    }

    private static void Change(Random random, Transaction transaction, CellLink cell, State state)
    {
        var key = ((string[])["a", "b", "c"])[random.Next(3)];
        var number = random.Next(4);
        var list = cell.Child("xs");
        switch (random.Next(9))
        {
            case 0:
                transaction.Set(cell.Child(key), Num(number));
                state.Numbers[key] = number;
                break;
            case 1:
                transaction.Set(cell.Child(key), PlainValue.Undefined);
                state.Numbers.Remove(key);
                break;
            case 2:
                transaction.Increment(cell.Child(key), number + 1);
                state.Numbers[key] = state.Numbers.GetValueOrDefault(key) + number + 1;
                break;
            case 3:
                transaction.Update(cell, Rec((key, Num(number))));
                state.Numbers[key] = number;
                break;
            case 4:
                transaction.Push(list, [Num(number), Num(number)]);
                state.List.AddRange([number, number]);
                break;
            case 5:
                transaction.Remove(list, Num(number));
                state.List.Remove(number);
                break;
            case 6:
                transaction.AddUnique(list, [Num(number)]);
                if (!state.List.Contains(number))
                {
                    state.List.Add(number);
                }

                break;
            case 7 when state.List.Count > 0:
                var index = random.Next(state.List.Count);
                transaction.Set(list.Child(CellPath.KeyOf(index)), Num(number));
                state.List[index] = number;
                break;
            default:
                transaction.Set(cell, Spread(transaction.Get(cell), (key, Num(number))));
                state.Numbers[key] = number;
                break;
        }
    }

    private sealed record State(SortedDictionary<string, double> Numbers, List<double> List, int Version)
    {
        public State Copy() => this with { Numbers = new(Numbers), List = [.. List] };

        public PlainValue.Record ToValue() => Rec([.. Numbers.Select(number => (number.Key, Num(number.Value))), ("xs", PlainValue.Of(List.Select(Num)))]);
    }
}
