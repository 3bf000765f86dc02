using System.Globalization;
using System.Text;

namespace SandboxHost.Sandbox.Web;

/// <summary>An address, taken apart as browsers do it.</summary>
/// <remarks>The URL Standard of the WHATWG, sections 3 (hosts) and 4 (URLs). Nothing is looked up: this is text processing only.</remarks>
internal sealed partial class WebUrl
{
    private static readonly Dictionary<string, int> s_special = new(StringComparer.Ordinal)
    {
        ["http"] = 80,
        ["https"] = 443,
        ["ws"] = 80,
        ["wss"] = 443,
        ["ftp"] = 21,
        ["file"] = -1,
    };

    private string _scheme = "";
    private string _username = "";
    private string _password = "";
    private string? _host;
    private int? _port;
    private List<string> _path = [];
    private string? _opaquePath;
    private string? _query;
    private string? _fragment;

    private bool IsSpecial => s_special.ContainsKey(_scheme);

    public string Protocol => _scheme + ":";

    public string Username => _username;

    public string Password => _password;

    public string Hostname => _host ?? "";

    public string Port => _port?.ToString(CultureInfo.InvariantCulture) ?? "";

    public string Host => _port is null ? Hostname : $"{Hostname}:{Port}";

    public string Pathname => _opaquePath ?? string.Concat(_path.Select(segment => "/" + segment));

    public string Search => string.IsNullOrEmpty(_query) ? "" : "?" + _query;

    public string Hash => string.IsNullOrEmpty(_fragment) ? "" : "#" + _fragment;

    public string Origin => _scheme is "http" or "https" or "ws" or "wss" or "ftp" ? $"{_scheme}://{Host}" : "null";

    /// <summary>The address as text (section 4.5, URL serializing).</summary>
    public string Href
    {
        get
        {
            var text = new StringBuilder(Protocol);
            if (_host is not null)
            {
                text.Append("//");
                if (_username.Length > 0 || _password.Length > 0)
                {
                    text.Append(_username);
                    if (_password.Length > 0)
                    {
                        text.Append(':').Append(_password);
                    }

                    text.Append('@');
                }

                text.Append(Host);
            }
            else if (_opaquePath is null && _path.Count > 1 && _path[0].Length == 0)
            {
                text.Append("/.");
            }

            text.Append(Pathname);
            if (_query is not null)
            {
                text.Append('?').Append(_query);
            }

            if (_fragment is not null)
            {
                text.Append('#').Append(_fragment);
            }

            return text.ToString();
        }
    }

    /// <summary>Takes an address apart; null if it is none.</summary>
    /// <param name="text">The address.</param>
    /// <param name="base">What it is relative to; null for nothing.</param>
    public static WebUrl? Parse(string text, WebUrl? @base)
    {
        var url = new WebUrl();
        return new Parser(url, text.Trim(s_controls), @base).Run(State.SchemeStart, isOverridden: false) ? url : null;
    }

    /// <summary>Sets a part as the setter of that name does (section 6.1). What cannot be set stays as it is.</summary>
    public void Set(string part, string value)
    {
        var mayHavePort = !string.IsNullOrEmpty(_host) && _scheme != "file";
        switch (part)
        {
            case "protocol":
                Change(value + ":", State.SchemeStart);
                break;
            case "username" when mayHavePort:
                _username = Encode(value, UserinfoSet);
                break;
            case "password" when mayHavePort:
                _password = Encode(value, UserinfoSet);
                break;
            case "host" when _opaquePath is null:
                Change(value, State.Host);
                break;
            case "hostname" when _opaquePath is null:
                Change(value, State.Hostname);
                break;
            case "port" when mayHavePort && value.Length == 0:
                _port = null;
                break;
            case "port" when mayHavePort:
                Change(value, State.Port);
                break;
            case "pathname" when _opaquePath is null:
                _path = [];
                Change(value, State.PathStart);
                break;
            case "search":
                var search = value.StartsWith('?') ? value[1..] : value;
                _query = value.Length == 0 ? null : Encode(WithoutBreaks(search), IsSpecial ? SpecialQuerySet : QuerySet);
                break;
            case "hash":
                var hash = value.StartsWith('#') ? value[1..] : value;
                _fragment = value.Length == 0 ? null : Encode(WithoutBreaks(hash), FragmentSet);
                break;
        }
    }

    private void Change(string value, State state)
    {
        var changed = Copy();
        if (new Parser(changed, value, null).Run(state, isOverridden: true))
        {
            (_scheme, _host, _port, _path) = (changed._scheme, changed._host, changed._port, changed._path);
        }
    }

    private WebUrl Copy() => new()
    {
        _scheme = _scheme,
        _username = _username,
        _password = _password,
        _host = _host,
        _port = _port,
        _path = [.. _path],
        _opaquePath = _opaquePath,
        _query = _query,
        _fragment = _fragment,
    };

    // ---- Percent-encoding (section 1.3) ----------------------------------------------------------------------

    private const string FragmentSet = " \"<>`";
    private const string QuerySet = " \"#<>";
    private const string SpecialQuerySet = QuerySet + "'";
    private const string PathSet = QuerySet + "?^`{}";
    private const string UserinfoSet = PathSet + "/:;=@[\\]|";

    // C0 controls and space
    private static readonly char[] s_controls = [.. Enumerable.Range(0, 33).Select(code => (char)code)];

    private static string WithoutBreaks(string text) => text.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    private static string Encode(string text, string set)
    {
        var encoded = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > 0x1F and < 0x7F && !set.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(bytes);
            foreach (var single in bytes[..count])
            {
                encoded.Append('%').Append(single.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    /// <summary>Puts bytes in place of <c>%41</c>, read as UTF-8.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var source = Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                bytes.Add(Convert.ToByte(Encoding.ASCII.GetString(source, i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add(source[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
