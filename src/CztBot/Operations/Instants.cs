using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Operations;

/// <summary>Instants as people write them for --at and the virtual clock: always with their offset, so that no machine's zone is guessed.</summary>
internal static partial class Instants
{
    public const string Example = "2019-12-05T09:00:00+08:00";

    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is not null && Offset().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offset();
}
