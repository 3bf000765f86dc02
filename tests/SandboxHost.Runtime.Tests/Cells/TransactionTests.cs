using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

public sealed class TransactionTests : CellTest
{
    [Fact]
    public void A_transaction_sees_its_own_writes_and_nobody_else_does_before_the_commit()
    {
        var cell = Cell("n", Num(1));
        var transaction = Begin();
        transaction.Set(cell, Num(2));
        Assert.Equal(Num(2), transaction.Get(cell));
        AssertHolds("1", cell);
        Assert.Equal(Num(1), Begin().Get(cell));
        transaction.Commit();
        AssertHolds("2", cell);
    }

    [Fact]
    public void All_writes_become_visible_together()
    {
        var (a, b) = (Cell("a", Num(1)), Cell("b", Num(1)));
        var committed = Do(transaction =>
        {
            transaction.Set(a, Num(2));
            transaction.Set(b, Num(3));
        });
        Assert.Equal([a.Entity, b.Entity], committed.Changes.Select(change => change.Entity));
    }

    [Fact]
    public void What_was_aborted_leaves_no_trace()
    {
        var cell = Cell("xs", "[]");
        var count = Store.Count;
        var transaction = Begin();
        transaction.Push(cell, [Json("{}")]);
        transaction.Abort();
        AssertHolds("[]", cell);
        Assert.Equal(count, Store.Count);
    }

    [Fact]
    public void A_transaction_that_was_not_committed_ends_with_its_scope()
    {
        var cell = Cell("n", Num(1));
        using (var transaction = Begin())
        {
            transaction.Set(cell, Num(2));
        }

        AssertHolds("1", cell);
    }

    [Fact]
    public void A_value_that_was_read_and_has_changed_since_is_a_conflict_and_changes_nothing()
    {
        var (a, b) = (Cell("a", Num(1)), Cell("b", Num(1)));
        var transaction = Begin();
        transaction.Set(b, PlainValue.Of(((PlainValue.Number)transaction.Get(a)).Value + 1));
        Do(other => other.Set(a, Num(5)));
        Assert.Equal(a.Entity, Assert.IsType<CommitOutcome.Conflicted>(transaction.Commit()).Entity);
        AssertHolds("1", b);
    }

    [Fact]
    public void Two_that_append_to_one_list_conflict()
    {
        var cell = Cell("xs", "[]");
        var (one, two) = (Begin(), Begin());
        one.Push(cell, [Num(1)]);
        two.Push(cell, [Num(2)]);
        Assert.IsType<CommitOutcome.Committed>(one.Commit());
        Assert.IsType<CommitOutcome.Conflicted>(two.Commit());
        AssertHolds("[1]", cell);
    }

    [Fact]
    public void Two_that_touch_different_entities_do_not_conflict()
    {
        var (a, b) = (Cell("a", Num(1)), Cell("b", Num(1)));
        var (one, two) = (Begin(), Begin());
        one.Increment(a);
        two.Increment(b);
        Assert.IsType<CommitOutcome.Committed>(one.Commit());
        Assert.IsType<CommitOutcome.Committed>(two.Commit());
    }

    [Fact]
    public void A_value_once_seen_stays_the_same_for_the_transaction()
    {
        var cell = Cell("a", Num(1));
        var transaction = Begin();
        transaction.Get(cell);
        Do(other => other.Set(cell, Num(5)));
        Assert.Equal(Num(1), transaction.Get(cell));
    }

    [Fact]
    public void A_value_that_went_away_and_came_back_is_still_a_conflict()
    {
        var cell = Cell("a", Num(1));
        var transaction = Begin();
        transaction.Get(cell);
        Do(other => other.Set(cell, Num(5)));
        Do(other => other.Set(cell, Num(1)));
        Assert.IsType<CommitOutcome.Conflicted>(transaction.Commit());
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("""{"a":1,"b":[1,{}]}""", """{"a":1,"b":[1,{}]}""")]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    public void An_equal_value_is_no_change(string before, string after)
    {
        var cell = new CellLink(Store.Create(EntityId.Of("out")));
        Do(transaction => transaction.Store(cell.Entity, Json(before), ListRecords.StayInline));
        var version = cell.Entity.Version;
        var committed = Do(transaction => transaction.Store(cell.Entity, Json(after), ListRecords.StayInline));
        Assert.Empty(committed.Changes);
        Assert.Equal(version, cell.Entity.Version);
    }

    [Fact]
    public void A_value_written_and_put_back_is_no_change()
    {
        var cell = Cell("a", Num(1));
        var version = cell.Entity.Version;
        var committed = Do(transaction =>
        {
            transaction.Set(cell, Num(2));
            transaction.Set(cell, Num(1));
        });
        Assert.Empty(committed.Changes);
        Assert.Equal(version, cell.Entity.Version);
    }

    [Fact]
    public void Each_change_raises_the_version()
    {
        var cell = Cell("a", Num(1));
        var version = cell.Entity.Version;
        Do(transaction => transaction.Set(cell, Num(2)));
        Assert.Equal(version + 1, cell.Entity.Version);
    }

    [Fact]
    public void A_change_concerns_who_looked_at_something_that_changed()
    {
        var cell = Cell("a", """{"same":[1],"changed":{"x":1},"gone":1}""");
        var committed = Do(transaction =>
        {
            transaction.Set(cell.Child("changed").Child("x"), Num(2));
            transaction.Set(cell.Child("gone"), PlainValue.Undefined);
            transaction.Set(cell.Child("come"), Num(1));
        });
        var change = Assert.Single(committed.Changes);
        Assert.All(["gone", "come", "changed", "changed.x", ""], path => Assert.True(change.Concerns(CellPath.Of(PathReader.Split(path)))));
        Assert.All(["same", "same.0", "never", "changed.y"], path => Assert.False(change.Concerns(CellPath.Of(PathReader.Split(path)))));
    }

    [Theory]
    [InlineData("1", """{"a":1}""", "a", true)]
    [InlineData("""{"a":1}""", "[1]", "a", true)]
    [InlineData("[1]", "[2]", "0", true)]
    [InlineData("[1,2]", "[1,3]", "0", false)]
    [InlineData("[1,2]", "[1,2,3]", "length", true)]
    [InlineData("[1,2]", "[1,3]", "length", false)]
    public void A_change_of_kind_or_of_an_element_concerns_what_was_there(string before, string after, string path, bool concerned)
    {
        var cell = Cell("a", before);
        var change = Assert.Single(Do(transaction => transaction.Set(cell, Json(after))).Changes);
        Assert.Equal(concerned, change.Concerns(CellPath.Of(path)));
    }

    [Fact]
    public void A_link_in_place_of_a_value_concerns_who_looked_further()
    {
        var cell = Cell("a", "1");
        var other = Cell("b", """{"x":1}""");
        var change = Assert.Single(Do(transaction => transaction.Store(cell.Entity, other)).Changes);
        Assert.True(change.Concerns(CellPath.Of("x")));
    }

    [Fact]
    public void Entities_that_were_made_are_found_after_the_commit()
    {
        var id = EntityId.Of("made");
        var transaction = Begin();
        var entity = transaction.Create(id, Num(3));
        Assert.False(Store.TryFind(id, out _));
        Assert.True(transaction.TryFind(id, out _));
        transaction.Commit();
        Assert.True(Store.TryFind(id, out var found));
        Assert.Same(entity, found);
        AssertHolds("3", new CellLink(entity));
    }

    [Fact]
    public void Two_that_make_the_same_entity_conflict()
    {
        var (one, two) = (Begin(), Begin());
        one.Create(EntityId.Of("made"));
        two.Create(EntityId.Of("made"));
        one.Commit();
        Assert.IsType<CommitOutcome.Conflicted>(two.Commit());
    }

    [Fact]
    public void An_identity_is_given_once()
    {
        Cell("a");
        Fails<ArgumentException>(() => Store.Create(EntityId.Of("a")));
        Fails<ArgumentException>(() => Begin().Create(EntityId.Of("a")));
    }

    [Fact]
    public void The_same_cause_makes_the_same_entities_again()
    {
        EntityId Run()
        {
            var store = new CellStore();
            var cell = new CellLink(store.Create(EntityId.Of("xs")));
            var transaction = store.Begin(EntityId.Of("event 1"));
            transaction.Push(cell, [Json("{}")]);
            transaction.Commit();
            return ((CellLink)((PlainValue.List)cell.Entity.Value).Elements[0]).Id;
        }

        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void An_initial_value_is_read_until_something_is_written_and_again_after_it_was_removed()
    {
        var transaction = Begin();
        var cell = new CellLink(transaction.Create(EntityId.Of("c"), Json("""{"a":1}""")));
        transaction.Commit();
        AssertHolds("""{"a":1}""", cell);
        Do(inner => inner.Set(cell.Child("b"), Num(2)));
        AssertHolds("""{"a":1,"b":2}""", cell);
        Do(inner => inner.Set(cell, PlainValue.Undefined));
        AssertHolds("""{"a":1}""", cell);
    }

    [Fact]
    public void Records_in_an_initial_list_are_entities()
    {
        var transaction = Begin();
        var cell = new CellLink(transaction.Create(EntityId.Of("c"), Json("""[{"a":1}]""")));
        transaction.Commit();
        Assert.IsType<CellLink>(((PlainValue.List)cell.Entity.Value).Elements[0]);
    }

    [Fact]
    public void A_forgotten_entity_reads_undefined_and_cannot_be_written()
    {
        var cell = Cell("a", Num(1));
        var holder = Cell("holder", ListOf(cell));
        var transaction = Begin();
        transaction.Get(cell);
        Assert.True(Store.Forget(cell.Entity));
        Assert.False(Store.Forget(cell.Entity));
        Assert.False(Store.TryFind(cell.Id, out _));
        AssertAbsent(holder.Child("0"));
        Refuses("no longer exists", () => Begin().Set(cell, Num(2)));
        Assert.IsType<CommitOutcome.Conflicted>(transaction.Commit());
    }

    [Fact]
    public void A_link_to_a_forgotten_entity_can_be_replaced()
    {
        var gone = Cell("gone", Num(1));
        var holder = Cell("holder", Rec(("x", gone)));
        Store.Forget(gone.Entity);
        Do(transaction => transaction.Set(holder.Child("x"), Json("{}")));
        AssertHolds("""{"x":{}}""", holder);
    }

    [Fact]
    public void A_transaction_that_is_over_is_of_no_use()
    {
        var cell = Cell("a", Num(1));
        var committed = Begin();
        committed.Commit();
        var aborted = Begin();
        aborted.Abort();
        foreach (var transaction in (Transaction[])[committed, aborted])
        {
            Assert.True(transaction.IsOver);
            Fails<InvalidOperationException>(() => transaction.Get(cell));
            Fails<InvalidOperationException>(() => transaction.Set(cell, Num(1)));
            Fails<InvalidOperationException>(() => transaction.Create(EntityId.Of("b")));
            Fails<InvalidOperationException>(() => transaction.Store(cell.Entity, Num(1)));
            Fails<InvalidOperationException>(() => transaction.Commit());
            Fails<InvalidOperationException>(transaction.Abort);
        }
    }

    [Fact]
    public void Commits_of_several_threads_lose_nothing()
    {
        var cell = Cell("n", Num(0));
        const int Threads = 4;
        const int Each = 200;
        Parallel.For(0, Threads, thread =>
        {
            for (var i = 0; i < Each; i++)
            {
                Transaction transaction;
                do
                {
                    transaction = Store.Begin(EntityId.Of("parallel").Derive(thread).Derive(i));
                    transaction.Increment(cell);
                }
                while (transaction.Commit() is CommitOutcome.Conflicted);
            }
        });
        Assert.Equal(Num(Threads * Each), Read(cell));
    }
}
