using System.Diagnostics.CodeAnalysis;

namespace Acornima;

/// <summary>The editions of ECMA-262.</summary>
/// <remarks>The parser knows one language, the latest; the value is kept for those who ask for it.</remarks>
[SuppressMessage(
    "Design", "CA1069:Enums values should not be duplicated", Justification = "An edition goes by number and by year.")]
public enum EcmaVersion
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>3rd edition, 1999.</summary>
    ES3 = 3,

    /// <summary>5th edition, 2009.</summary>
    ES5 = 5,

    /// <summary>6th edition, 2015.</summary>
    ES6 = 6,

    /// <summary>6th edition, 2015.</summary>
    ES2015 = 6,

    /// <summary>7th edition, 2016.</summary>
    ES7 = 7,

    /// <summary>7th edition, 2016.</summary>
    ES2016 = 7,

    /// <summary>8th edition, 2017.</summary>
    ES8 = 8,

    /// <summary>8th edition, 2017.</summary>
    ES2017 = 8,

    /// <summary>9th edition, 2018.</summary>
    ES9 = 9,

    /// <summary>9th edition, 2018.</summary>
    ES2018 = 9,

    /// <summary>10th edition, 2019.</summary>
    ES10 = 10,

    /// <summary>10th edition, 2019.</summary>
    ES2019 = 10,

    /// <summary>11th edition, 2020.</summary>
    ES11 = 11,

    /// <summary>11th edition, 2020.</summary>
    ES2020 = 11,

    /// <summary>12th edition, 2021.</summary>
    ES12 = 12,

    /// <summary>12th edition, 2021.</summary>
    ES2021 = 12,

    /// <summary>13th edition, 2022.</summary>
    ES13 = 13,

    /// <summary>13th edition, 2022.</summary>
    ES2022 = 13,

    /// <summary>14th edition, 2023.</summary>
    ES14 = 14,

    /// <summary>14th edition, 2023.</summary>
    ES2023 = 14,

    /// <summary>15th edition, 2024.</summary>
    ES15 = 15,

    /// <summary>15th edition, 2024.</summary>
    ES2024 = 15,

    /// <summary>16th edition, 2025.</summary>
    ES16 = 16,

    /// <summary>16th edition, 2025.</summary>
    ES2025 = 16,

    /// <summary>17th edition, 2026.</summary>
    ES17 = 17,

    /// <summary>17th edition, 2026.</summary>
    ES2026 = 17,

    /// <summary>The newest edition known.</summary>
    Latest = 17,
}
