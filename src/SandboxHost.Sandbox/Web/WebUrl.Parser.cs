using System.Globalization;
using System.Text;

namespace SandboxHost.Sandbox.Web;

// The state machine of section 4.4 of the URL Standard; states have the names that they have there.
internal sealed partial class WebUrl
{
    private enum State
    {
        SchemeStart, Scheme, NoScheme, SpecialRelativeOrAuthority, PathOrAuthority, Relative, RelativeSlash, SpecialAuthoritySlashes,
        SpecialAuthorityIgnoreSlashes, Authority, Host, Hostname, Port, File, FileSlash, FileHost, PathStart, Path, OpaquePath, Query, Fragment,
    }

    private sealed class Parser(WebUrl url, string text, WebUrl? @base)
    {
        private const char End = '\uFFFF';

        private readonly string _text = WithoutBreaks(text);
        private readonly StringBuilder _buffer = new();
        private int _at;
        private bool _sawAt;
        private bool _inBrackets;
        private bool _sawPassword;

        private string Rest => _text[Math.Min(_at + 1, _text.Length)..];

        public bool Run(State state, bool isOverridden)
        {
            for (; _at <= _text.Length; _at++)
            {
                var c = _at < _text.Length ? _text[_at] : End;
                switch (Step(ref state, c, isOverridden))
                {
                    case false:
                        return false;
                    case null:
                        return true;
                }
            }

            return true;
        }

        private static bool IsWindowsLetter(string value) => value.Length == 2 && char.IsAsciiLetter(value[0]) && value[1] is (':' or '|');

        private bool StartsWithWindowsLetter(int at) =>
            _text.Length - at >= 2 && IsWindowsLetter(_text.Substring(at, 2)) && (_text.Length - at == 2 || _text[at + 2] is '/' or '\\' or '?' or '#');

        private void Shorten()
        {
            if (url._path.Count > 0 && !(url._scheme == "file" && url._path.Count == 1 && IsWindowsLetter(url._path[0])))
            {
                url._path.RemoveAt(url._path.Count - 1);
            }
        }

        private void Inherit(bool withQuery)
        {
            var from = @base!; // the caller has one
            (url._username, url._password, url._host, url._port, url._path, url._query) =
                (from._username, from._password, from._host, from._port, [.. from._path], withQuery ? from._query : null);
        }

        /// <summary>One character: true to go on, false for failure, null at the end.</summary>
        private bool? Step(ref State state, char c, bool isOverridden)
        {
            var isSlash = c == '/' || (c == '\\' && url.IsSpecial);
            switch (state)
            {
                case State.SchemeStart:
                    if (char.IsAsciiLetter(c))
                    {
                        _buffer.Append(char.ToLowerInvariant(c));
                        state = State.Scheme;
                    }
                    else if (isOverridden)
                    {
                        return false;
                    }
                    else
                    {
                        state = State.NoScheme;
                        _at--;
                    }

                    return true;
                case State.Scheme:
                    return Scheme(ref state, c, isOverridden);
                case State.NoScheme:
                    if (@base is null || (@base._opaquePath is not null && c != '#'))
                    {
                        return false;
                    }

                    url._scheme = @base._scheme;
                    if (@base._opaquePath is not null)
                    {
                        (url._opaquePath, url._query, url._fragment) = (@base._opaquePath, @base._query, "");
                        state = State.Fragment;
                        return true;
                    }

                    state = @base._scheme == "file" ? State.File : State.Relative;
                    _at--;
                    return true;
                case State.SpecialRelativeOrAuthority:
                    if (c == '/' && Rest.StartsWith('/'))
                    {
                        state = State.SpecialAuthorityIgnoreSlashes;
                        _at++;
                    }
                    else
                    {
                        state = State.Relative;
                        _at--;
                    }

                    return true;
                case State.PathOrAuthority:
                    state = c == '/' ? State.Authority : State.Path;
                    _at -= c == '/' ? 0 : 1;
                    return true;
                case State.Relative:
                    url._scheme = @base!._scheme; // only with a base does one come here
                    if (c == '/' || (c == '\\' && url.IsSpecial))
                    {
                        state = State.RelativeSlash;
                        return true;
                    }

                    Inherit(withQuery: true);
                    return AfterInherited(ref state, c);
                case State.RelativeSlash:
                    if (url.IsSpecial && c is '/' or '\\')
                    {
                        state = State.SpecialAuthorityIgnoreSlashes;
                    }
                    else if (c == '/')
                    {
                        state = State.Authority;
                    }
                    else
                    {
                        Inherit(withQuery: false);
                        url._path = [];
                        state = State.Path;
                        _at--;
                    }

                    return true;
                case State.SpecialAuthoritySlashes:
                    state = State.SpecialAuthorityIgnoreSlashes;
                    if (c == '/' && Rest.StartsWith('/'))
                    {
                        _at++;
                    }
                    else
                    {
                        _at--;
                    }

                    return true;
                case State.SpecialAuthorityIgnoreSlashes:
                    if (c is not ('/' or '\\'))
                    {
                        state = State.Authority;
                        _at--;
                    }

                    return true;
                case State.Authority:
                    return Authority(ref state, c, isSlash);
                case State.Host or State.Hostname:
                    return Host(ref state, c, isSlash, isOverridden);
                case State.Port:
                    return Port(ref state, c, isSlash, isOverridden);
                case State.File:
                    return File(ref state, c);
                case State.FileSlash:
                    return FileSlash(ref state, c);
                case State.FileHost:
                    return FileHost(ref state, c, isOverridden);
                case State.PathStart:
                    if (url.IsSpecial)
                    {
                        state = State.Path;
                        _at -= c is '/' or '\\' ? 0 : 1;
                    }
                    else if (!isOverridden && c is '?' or '#')
                    {
                        Leave(ref state, c);
                    }
                    else if (c != End)
                    {
                        state = State.Path;
                        _at -= c == '/' ? 0 : 1;
                    }
                    else if (isOverridden && url._host is null)
                    {
                        url._path.Add("");
                    }

                    return true;
                case State.Path:
                    return Path(ref state, c, isSlash, isOverridden);
                case State.OpaquePath:
                    if (c is '?' or '#' or End)
                    {
                        url._opaquePath = Encode(_buffer.ToString(), "");
                        _buffer.Clear();
                        Leave(ref state, c);
                    }
                    else
                    {
                        _buffer.Append(c);
                    }

                    return true;
                case State.Query:
                    if (c is '#' or End)
                    {
                        url._query = Encode(_buffer.ToString(), url.IsSpecial ? SpecialQuerySet : QuerySet);
                        _buffer.Clear();
                        Leave(ref state, c);
                    }
                    else
                    {
                        _buffer.Append(c);
                    }

                    return true;
                case State.Fragment:
                    if (c == End)
                    {
                        url._fragment = Encode(_buffer.ToString(), FragmentSet);
                    }
                    else
                    {
                        _buffer.Append(c);
                    }

                    return true;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        private void Leave(ref State state, char c)
        {
            if (c == '?')
            {
                url._query = "";
                state = State.Query;
            }
            else if (c == '#')
            {
                url._fragment = "";
                state = State.Fragment;
            }
        }

        private bool AfterInherited(ref State state, char c)
        {
            if (c is '?' or '#')
            {
                Leave(ref state, c);
            }
            else if (c != End)
            {
                url._query = null;
                Shorten();
                state = State.Path;
                _at--;
            }

            return true;
        }

        private bool? Scheme(ref State state, char c, bool isOverridden)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            {
                _buffer.Append(char.ToLowerInvariant(c));
                return true;
            }

            if (c != ':')
            {
                if (isOverridden)
                {
                    return false;
                }

                _buffer.Clear();
                state = State.NoScheme;
                _at = -1;
                return true;
            }

            var scheme = _buffer.ToString();
            _buffer.Clear();
            if (isOverridden)
            {
                var isToFile = scheme == "file" && (url._username.Length > 0 || url._password.Length > 0 || url._port is not null);
                if (s_special.ContainsKey(scheme) == url.IsSpecial && !isToFile && !(url._scheme == "file" && string.IsNullOrEmpty(url._host)))
                {
                    url._scheme = scheme;
                    url._port = url._port == s_special.GetValueOrDefault(scheme, -1) ? null : url._port;
                }

                return null;
            }

            url._scheme = scheme;
            if (scheme == "file")
            {
                state = State.File;
            }
            else if (url.IsSpecial)
            {
                state = @base?._scheme == scheme ? State.SpecialRelativeOrAuthority : State.SpecialAuthoritySlashes;
            }
            else if (Rest.StartsWith('/'))
            {
                state = State.PathOrAuthority;
                _at++;
            }
            else
            {
                url._opaquePath = "";
                state = State.OpaquePath;
            }

            return true;
        }

        private bool? Authority(ref State state, char c, bool isSlash)
        {
            if (c == '@')
            {
                var credentials = (_sawAt ? "%40" : "") + _buffer;
                _sawAt = true;
                var colon = _sawPassword ? -1 : credentials.IndexOf(':', StringComparison.Ordinal);
                if (_sawPassword)
                {
                    url._password += Encode(credentials, UserinfoSet);
                }
                else if (colon < 0)
                {
                    url._username += Encode(credentials, UserinfoSet);
                }
                else
                {
                    url._username += Encode(credentials[..colon], UserinfoSet);
                    url._password += Encode(credentials[(colon + 1)..], UserinfoSet);
                    _sawPassword = true;
                }

                _buffer.Clear();
            }
            else if (c is End or '?' or '#' || isSlash)
            {
                if (_sawAt && _buffer.Length == 0)
                {
                    return false;
                }

                _at -= _buffer.Length + 1;
                _buffer.Clear();
                state = State.Host;
            }
            else
            {
                _buffer.Append(c);
            }

            return true;
        }

        private bool? Host(ref State state, char c, bool isSlash, bool isOverridden)
        {
            if (isOverridden && url._scheme == "file")
            {
                _at--;
                state = State.FileHost;
                return true;
            }

            if (c == ':' && !_inBrackets)
            {
                if (_buffer.Length == 0 || (isOverridden && state == State.Hostname) || ParseHost(_buffer.ToString(), url.IsSpecial) is not { } host)
                {
                    return false;
                }

                url._host = host;
                _buffer.Clear();
                state = State.Port;
                return true;
            }

            if (c is not (End or '?' or '#') && !isSlash)
            {
                _inBrackets = c == '[' || (_inBrackets && c != ']');
                _buffer.Append(c);
                return true;
            }

            _at--;
            if ((url.IsSpecial && _buffer.Length == 0)
                || (isOverridden && _buffer.Length == 0 && (url._username.Length > 0 || url._password.Length > 0 || url._port is not null)))
            {
                return false;
            }

            var name = _buffer.Length == 0 ? "" : ParseHost(_buffer.ToString(), url.IsSpecial);
            if (name is null)
            {
                return false;
            }

            url._host = name;
            _buffer.Clear();
            state = State.PathStart;
            return isOverridden ? null : true;
        }

        private bool? Port(ref State state, char c, bool isSlash, bool isOverridden)
        {
            if (char.IsAsciiDigit(c))
            {
                _buffer.Append(c);
                return true;
            }

            if (c is not (End or '?' or '#') && !isSlash && !isOverridden)
            {
                return false;
            }

            if (_buffer.Length > 0)
            {
                const int MaxDigits = 9;
                var digits = _buffer.ToString().TrimStart('0');
                if (digits.Length > MaxDigits)
                {
                    return false;
                }

                var port = digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
                if (port > ushort.MaxValue)
                {
                    return false;
                }

                url._port = s_special.GetValueOrDefault(url._scheme, -1) == port ? null : port;
                _buffer.Clear();
            }
            else if (isOverridden)
            {
                return false;
            }

            if (isOverridden)
            {
                return null;
            }

            state = State.PathStart;
            _at--;
            return true;
        }

        private bool File(ref State state, char c)
        {
            url._scheme = "file";
            url._host = "";
            if (c is '/' or '\\')
            {
                state = State.FileSlash;
            }
            else if (@base?._scheme == "file")
            {
                (url._host, url._path, url._query) = (@base._host, [.. @base._path], @base._query);
                if (c is not ('?' or '#' or End) && StartsWithWindowsLetter(_at))
                {
                    url._query = null;
                    url._path = [];
                    state = State.Path;
                    _at--;
                    return true;
                }

                return AfterInherited(ref state, c);
            }
            else
            {
                state = State.Path;
                _at--;
            }

            return true;
        }

        private bool FileSlash(ref State state, char c)
        {
            if (c is '/' or '\\')
            {
                state = State.FileHost;
                return true;
            }

            if (@base?._scheme == "file")
            {
                url._host = @base._host;
                if (!StartsWithWindowsLetter(_at) && @base._path.Count > 0 && IsWindowsLetter(@base._path[0]))
                {
                    url._path.Add(@base._path[0]);
                }
            }

            state = State.Path;
            _at--;
            return true;
        }

        private bool? FileHost(ref State state, char c, bool isOverridden)
        {
            if (c is not (End or '/' or '\\' or '?' or '#'))
            {
                _buffer.Append(c);
                return true;
            }

            _at--;
            if (!isOverridden && IsWindowsLetter(_buffer.ToString()))
            {
                state = State.Path;
                return true;
            }

            var host = _buffer.Length == 0 ? "" : ParseHost(_buffer.ToString(), isSpecial: true);
            if (host is null)
            {
                return false;
            }

            url._host = host == "localhost" ? "" : host;
            _buffer.Clear();
            state = State.PathStart;
            return isOverridden ? null : true;
        }

        private bool? Path(ref State state, char c, bool isSlash, bool isOverridden)
        {
            if (c != End && !isSlash && (isOverridden || c is not ('?' or '#')))
            {
                _buffer.Append(c);
                return true;
            }

            var segment = Encode(_buffer.ToString(), PathSet);
            _buffer.Clear();
            var plain = segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            if (plain == "..")
            {
                Shorten();
                if (!isSlash)
                {
                    url._path.Add("");
                }
            }
            else if (plain == ".")
            {
                if (!isSlash)
                {
                    url._path.Add("");
                }
            }
            else
            {
                if (url._scheme == "file" && url._path.Count == 0 && IsWindowsLetter(segment))
                {
                    segment = $"{segment[0]}:";
                }

                url._path.Add(segment);
            }

            Leave(ref state, c);
            return true;
        }
    }
}
