using Jint;
using Jint.Native;
using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Realms;

// Views: what JSX becomes.
internal sealed partial class Prelude
{
    private const string FragmentName = "cf-fragment";

    private void AddViews()
    {
        var h = Function("h", 2, (_, arguments) => MakeElement(arguments));
        h.DefineOwnProperty("fragment", new Jint.Runtime.Descriptors.PropertyDescriptor(FragmentName, writable: false, enumerable: true, configurable: false));
        _exports.Add("h", h);
        Export("uiVariant", 2, RenderPiece);
        foreach (var name in (string[])["UiAction", "UiPromptSlot", "UiDisclosure"])
        {
            // Components of other hosts, which show what is in them.
            Export(name, 1, arguments => MakeElement([FragmentName, JsValue.Null, At(arguments, 0) is JsObject props ? props.Get("children") : JsValue.Undefined]));
        }


        // JSX needs no import of the author's: the compiler writes one.
        _lowering.Add(HostModules.ElementHelper, h);
        AddLowering();
    }

    /// <summary><c>h(name, props, ...children)</c>: a vnode, or what the component gives (specification of patterns, section 7.1).</summary>
    private JsValue MakeElement(JsValue[] arguments)
    {
        var name = At(arguments, 0);
        var children = new List<JsValue>();
        foreach (var child in arguments.Skip(2))
        {
            if (child is JsArray list)
            {
                children.AddRange(list.ToArray());
            }
            else
            {
                children.Add(child);
            }
        }

        var props = new JsObject(_agent.Script);
        if (At(arguments, 1) is JsObject given)
        {
            foreach (var (key, descriptor) in given.GetOwnProperties())
            {
                if (key.IsString() && descriptor.Enumerable)
                {
                    props.FastSetDataProperty(key.ToString(), MakeProp(key.ToString(), given.Get(key)));
                }
            }
        }

        var list2 = new JsArray(_agent.Script, [.. children]);
        if (!name.IsString())
        {
            if (children.Count > 0)
            {
                props.FastSetDataProperty("children", list2);
            }

            return name is Jint.Native.Function.Function ? _agent.Script.Call(name, props)
                : throw new HostRefusalException("The name of an element is neither a string nor a component.");
        }

        var node = new JsObject(_agent.Script);
        node.FastSetDataProperty("type", "vnode");
        node.FastSetDataProperty("name", name);
        node.FastSetDataProperty("props", props);
        node.FastSetDataProperty("children", list2);
        return node;
    }

    // `uiVariant(piece, kind)`: an element that shows the piece.
    private JsValue RenderPiece(JsValue[] arguments)
    {
        var props = new JsObject(_agent.Script);
        props.FastSetDataProperty("$cell", At(arguments, 0));
        if (!At(arguments, 1).IsUndefined())
        {
            props.FastSetDataProperty("variant", At(arguments, 1));
        }

        return MakeElement(["cf-render", props]);
    }

    private JsValue MakeProp(string name, JsValue value)
    {
        if (name.StartsWith('$') && value is not (IReferenceObject or JsUndefined) && Realm.Marshaller.OriginOf(value) is null)
        {
            throw new HostRefusalException($"`{name}` is not reactive: it needs a cell, which what the user enters is written to, and got a plain value.");
        }

        // An inline function is an action whose context is what it closes over.
        return name.StartsWith("on", StringComparison.Ordinal) && value is Jint.Native.Function.Function and not (Factory or IReferenceObject)
            ? Action([value])
            : value;
    }
}
