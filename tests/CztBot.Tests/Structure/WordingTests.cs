using System.Text.RegularExpressions;
using CztBot.Tests.World;

namespace CztBot.Tests.Structure;

/// <summary>What people read is written as Chinese is written.</summary>
public sealed partial class WordingTests
{
    [Fact]
    public void Chinese_sentences_have_full_width_punctuation()
    {
        var sources = Repository.Files("src", "*.cs").Concat(Repository.Files("cards", "*.json"))
            .Concat(Repository.Files("src/CztBot/LocalChat/page", "*.*"));

        var faults = sources.SelectMany(file => File.ReadLines(file)
            .Select((line, index) => (Line: line.Trim(), Number: index + 1))
            .Where(one => !one.Line.StartsWith("//", StringComparison.Ordinal) && !one.Line.Contains("Regex", StringComparison.Ordinal) && !one.Line.StartsWith("+ \"|", StringComparison.Ordinal) && HalfWidth().IsMatch(one.Line))
            .Select(one => $"{Path.GetRelativePath(Repository.Root, file)}({one.Number}): {one.Line}"));

        faults.ShouldBeEmpty();
    }

    // A half-width mark between two Chinese characters.
    [GeneratedRegex(@"[\u4e00-\u9fff”》][,;:!?][\u4e00-\u9fff“《]")]
    private static partial Regex HalfWidth();
}
