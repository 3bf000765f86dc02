using System.Globalization;
using System.Numerics;

namespace Acornima;

// Numeric literals: ECMA-262 §12.9.3 and §B.1.1 of older editions (legacy octals).
public abstract partial class Scanner
{
    // Up to nine decimal digits fit an int, and every such int is a double.
    private const int MaxFastDigits = 9;

    private void ScanNumber()
    {
        var start = _position;
        var first = _input[start];
        var next = CharAt(start + 1);
        if (first == '0')
        {
            var radix = (char)(next | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (radix != 0)
            {
                ScanRadixNumber(start, radix);
                return;
            }

            if (char.IsAsciiDigit(next) || next == '_')
            {
                ScanLegacyNumber(start);
                return;
            }
        }

        ScanDecimalNumber(start);
    }

    private void ScanDecimalNumber(int start)
    {
        var position = start;
        var value = 0;
        while (position < _limit && _input[position] - '0' is var digit and >= 0 and <= 9)
        {
            if (position - start < MaxFastDigits)
            {
                value = (value * 10) + digit;
            }

            position++;
        }

        _position = position;
        var c = CharAt(position);
        if (position - start <= MaxFastDigits && c is not ('.' or '_' or 'e' or 'E' or 'n') && position > start)
        {
            FinishNumber(value);
            return;
        }

        var separators = SkipDigitsAndSeparators(start);
        if (CharAt(_position) == 'n')
        {
            FinishBigInt(start, start, separators);
            return;
        }

        if (CharAt(_position) == '.')
        {
            _position++;
            separators |= SkipDigitsAndSeparators(_position);
        }

        if (CharAt(_position) is 'e' or 'E')
        {
            _position++;
            if (CharAt(_position) is '+' or '-')
            {
                _position++;
            }

            var exponent = _position;
            separators |= SkipDigitsAndSeparators(exponent);
            if (!_input.AsSpan(exponent, _position - exponent).ContainsAnyInRange('0', '9'))
            {
                throw InvalidCharacter(exponent);
            }
        }

        FinishNumber(ParseDouble(Digits(start, _position, separators)));
    }

    /// <summary>Skips decimal digits and separators from a digit sequence's start on; tells whether there were separators.</summary>
    private bool SkipDigitsAndSeparators(int start)
    {
        var separators = false;
        for (; _position < _limit; _position++)
        {
            var c = _input[_position];
            if (c == '_')
            {
                separators = true;
                CheckSeparator(start, char.IsAsciiDigit);
            }
            else if (!char.IsAsciiDigit(c))
            {
                break;
            }
        }

        return separators;
    }

    /// <summary>A separator stands between two digits.</summary>
    private void CheckSeparator(int start, Func<char, bool> isDigit)
    {
        if (_position == start || !isDigit(CharAt(_position - 1)) || !isDigit(CharAt(_position + 1)))
        {
            ReportMisplacedSeparator();
        }
    }

    private void ReportMisplacedSeparator() =>
        Recoverable(_position, "Numeric separators are not allowed here", SyntaxErrorCode.InvalidToken);

    private string Digits(int start, int end, bool separators)
    {
        var text = _input[start..end];
        return separators ? text.Replace("_", "", StringComparison.Ordinal) : text;
    }

    private static double ParseDouble(string digits) =>
        double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary><c>0x…</c> <c>0o…</c> <c>0b…</c></summary>
    private void ScanRadixNumber(int start, int radix)
    {
        var digitsStart = _position = start + 2;
        var separators = false;
        bool IsDigit(char c) => DigitValue(c) < radix;
        for (; _position < _limit; _position++)
        {
            var c = _input[_position];
            if (c == '_')
            {
                separators = true;
                CheckSeparator(digitsStart, IsDigit);
            }
            else if (!IsDigit(c))
            {
                break;
            }
        }

        if (!_input.AsSpan(digitsStart, _position - digitsStart).ContainsAnyExcept('_'))
        {
            throw InvalidCharacter(start);
        }

        if (CharAt(_position) == 'n')
        {
            FinishBigInt(start, digitsStart, separators);
            return;
        }

        FinishNumber(ParseRadix(_input.AsSpan(digitsStart, _position - digitsStart), radix));
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    /// <summary>The double nearest to a number in a radix that is a power of two, ties to even.</summary>
    /// <remarks>
    /// The first 64 significant bits are kept, and whether any later bit was set ("sticky"). With the sticky bit in the
    /// last place the conversion from ulong rounds as it would with all digits, since a double keeps only 53 bits.
    /// </remarks>
    private static double ParseRadix(ReadOnlySpan<char> digits, int radix)
    {
        var bitsPerDigit = BitOperations.TrailingZeroCount(radix);
        ulong bits = 0;
        var exponent = 0;
        var sticky = false;
        foreach (var c in digits)
        {
            if (c == '_')
            {
                continue;
            }

            var digit = DigitValue(c);
            if (exponent == 0 && bits >> (64 - bitsPerDigit) == 0)
            {
                bits = (bits << bitsPerDigit) | (uint)digit;
            }
            else
            {
                exponent += bitsPerDigit;
                sticky |= digit != 0;
            }
        }

        return exponent == 0 ? bits : Math.ScaleB(bits | (sticky ? 1UL : 0), exponent);
    }

    /// <summary><c>017</c> (octal) and <c>089</c> (decimal), in sloppy code only.</summary>
    private void ScanLegacyNumber(int start)
    {
        _position = start;
        var octal = true;
        for (; CharAt(_position) is '_' or (>= '0' and <= '9'); _position++)
        {
            if (_input[_position] == '_')
            {
                ReportMisplacedSeparator();
            }
            else
            {
                octal &= _input[_position] <= '7';
            }
        }

        _token.LegacyOctalAt = start;
        if (octal)
        {
            FinishNumber(ParseRadix(_input.AsSpan(start, _position - start), 8));
            return;
        }

        if (CharAt(_position) == 'n')
        {
            throw InvalidCharacter(_position);
        }

        ScanDecimalNumber(start);
        _token.LegacyOctalAt = start;
    }

    /// <summary>Digits of a big integer, without separators, <c>0x</c> and the like kept, as the parser reads them.</summary>
    private void FinishBigInt(int start, int digitsStart, bool separators)
    {
        var digits = Digits(digitsStart, _position, separators);
        _token.Text = digitsStart == start ? digits : string.Concat(_input.AsSpan(start, 2), digits);
        _position++;
        FinishNumber(0);
        _token.Type = TokenType.BigInt;
    }

    private void FinishNumber(double value)
    {
        // ECMA-262 §12.9.3: the character after a number must be neither a digit nor the start of a name.
        if (IsNamePartAt(_position))
        {
            throw InvalidCharacter(_position);
        }

        _token.Type = TokenType.Number;
        _token.Number = value;
        _token.End = _position;
    }

    /// <summary>The value of a <see cref="TokenType.BigInt"/> token's text.</summary>
    internal static BigInteger ParseBigInt(string text)
    {
        if (text.Length < 2 || text[0] != '0' || char.IsAsciiDigit(text[1]))
        {
            return BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var digits = text.AsSpan(2);
        if ((text[1] | 0x20) == 'b')
        {
            return BigInteger.Parse("0" + digits.ToString(), NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);
        }

        if ((text[1] | 0x20) == 'x')
        {
            return BigInteger.Parse("0" + digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return ParseBigInt("0b" + string.Concat(digits.ToString().Select(c => Convert.ToString(c - '0', 2).PadLeft(3, '0'))));
    }
}
