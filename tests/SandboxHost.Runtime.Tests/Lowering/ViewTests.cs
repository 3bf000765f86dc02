using SandboxHost.Runtime.Tests.Graph;

namespace SandboxHost.Runtime.Tests.Lowering;

/// <summary>Elements: expressions in them are live, and inline handlers are actions.</summary>
public sealed class ViewTests : GraphTest
{
    [Theory]
    [InlineData("<p>{n + 1}</p>", "children.0", "4", "6")]
    [InlineData("<p>{n}</p>", "children.0", "3", "5")]
    [InlineData("<p title={`n is ${n}`} hidden={!n} style={{ width: n + '%' }} />", "props", """{"title":"n is 3","hidden":false,"style":{"width":"3%"}}""", """{"title":"n is 5","hidden":false,"style":{"width":"5%"}}""")]
    [InlineData("<p>{n > 4 ? <b>big</b> : null}</p>", "children.0.name", "undefined", "\"b\"")]
    [InlineData("<p>{n > 4 && <b>{n * 2}</b>}</p>", "children.0.children.0", "undefined", "10")]
    [InlineData("<ul>{rows.map((row, i) => <li key={i}>{row.name.toUpperCase()}{n + i}</li>)}</ul>", "children.0.1.children", """["B",4]""", """["B",6]""")]
    [InlineData("<ul>{rows.filter((row) => row.name !== 'a').map((row) => <li>{row.name}</li>)}</ul>", "children.0.0.children.0", "\"b\"", "\"b\"")]
    [InlineData("<div><Badge label={n} /></div>", "children.0.children.0", "\"<3>\"", "\"<5>\"")]
    [InlineData("<div><Choosy label={n} /></div>", "children.0.children.0", "\"small 3\"", "\"big 5\"")]
    [InlineData("<div><Child n={n} /></div>", "children.0.next", "4", "6")]
    [InlineData("<div>{badge(n)}</div>", "children.0.children.0", "\"<3>\"", "\"<5>\"")]
    [InlineData("<div>{rows.map(row => row.name).join()}</div>", "children.0", "\"a,b\"", "\"a,b\"")]
    [InlineData("<>{computed(() => <i>{n + 1}</i>)}</>", "children.0.children.0", "4", "6")]
    public async Task What_an_element_shows_is_live(string view, string path, string before, string after)
    {
        var instance = await Start($$"""
            const set = handler((e: number, ctx: { n: Cell<number> }) => { ctx.n.set(e); });
            const Badge = ({ label }: { label: any }) => <em>{`<${label}>`}</em>;
            const badge = (label: any) => <em>{`<${label}>`}</em>;
            const Choosy = ({ label }: { label: any }) => { if (label > 4) { return <b>{"big " + label}</b>; } return <b>{"small " + label}</b>; };
            const Child = pattern<{ n: number }>(({ n }) => ({ next: n + 1 }));
            export default pattern<{ n: Default<number, 3>; rows: Default<{ name: string }[], [{ name: "a" }, { name: "b" }]> }>(({ n, rows }) => ({
              [UI]: {{view}}, set: set({ n }),
            }));
            """);
        Assert.Empty(Host.LastStart!.Faults);
        await Reads(instance, "$UI." + path, before);
        await Commit(instance, "set", "5");
        await Reads(instance, "$UI." + path, after);
    }

    [Fact]
    public async Task Inline_handlers_are_actions_of_what_they_close_over()
    {
        var instance = await Start("""
            export default pattern<{ items: Writable<Default<{ name: string; done: boolean }[], [{ name: "a"; done: false }, { name: "b"; done: false }]>> }>(({ items }) => {
              const draft = new Writable("new");
              return {
                items, draft,
                [UI]: (
                  <div onClick={() => { items.push({ name: draft.get(), done: false }); draft.set(""); }}>
                    {items.map((item) => <li onClick={() => item.set({ ...item.get(), done: true })} onRemove={() => items.remove(item)}>{item.name}<input $checked={item.done} $value={draft} /></li>)}
                    {computed(() => items.get().map((item, i) => <b onClick={(e: { x: number }) => items.key(i).key("name").set(item.name + e.x)}>{item.name}</b>))}
                  </div>
                ),
              };
            });
            """);
        await Commit(instance, "$UI.props.onClick");
        await Reads(instance, "draft", "\"\"");
        await Reads(instance, "items.2.name", "\"new\"");
        await Commit(instance, "$UI.children.0.1.props.onClick");
        await Reads(instance, "items.1", """{"done":true,"name":"b"}""");
        await Reads(instance, "$UI.children.0.1.children.1.props.$checked", "true");
        await Commit(instance, "$UI.children.1.0.props.onClick", """{"x":7}""");
        await Reads(instance, "items.0.name", "\"a7\"");
        await Commit(instance, "$UI.children.0.0.props.onRemove");
        await Reads(instance, "items.0.name", "\"b\"");
    }
}
