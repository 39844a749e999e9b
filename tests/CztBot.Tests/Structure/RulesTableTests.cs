using System.Text.RegularExpressions;
using CztBot.Tests.World;

namespace CztBot.Tests.Structure;

/// <summary>docs/rules.md and the tests name one another.</summary>
public sealed partial class RulesTableTests
{
    private static readonly Dictionary<string, string> Rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "rules.md"))
        .Select(line => Row().Match(line)).Where(match => match.Success).ToDictionary(match => match.Groups[1].Value, match => match.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_test_of_the_table_is_in_the_sources()
    {
        var known = Tests().Select(test => $"{test.Class}.{test.Method}").ToHashSet(StringComparer.Ordinal);

        Rows.Values.SelectMany(row => Named().Matches(row).Select(match => match.Groups[1].Value)).Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_that_carries_a_rule_stands_in_its_row() =>
        Tests().Where(test => test.Rule.Length > 0 && !(Rows.GetValueOrDefault(test.Rule) ?? "").Contains($"`{test.Class}.{test.Method}`", StringComparison.Ordinal))
            .Select(test => $"{test.Rule} {test.Class}.{test.Method}").ShouldBeEmpty();

    // R12 and R76 are not used.
    [Fact]
    public void Every_rule_from_a_problem_to_its_closing_has_a_row_with_a_test_and_a_card_or_command()
    {
        (int From, int To)[] ruled = [(1, 1), (3, 11), (13, 16), (24, 25), (38, 39), (43, 54), (61, 66), (72, 75), (77, 80), (83, 83)];

        ruled.SelectMany(span => Enumerable.Range(span.From, span.To - span.From + 1)).Select(number => $"R{number}")
            .Where(rule => !(Rows.GetValueOrDefault(rule) is { } row && Named().IsMatch(row) && row.Split(" | ") is [_, _, _, var cards] && cards.Trim(' ', '|').Length > 0)).ShouldBeEmpty();
    }

    // A trait stands over its method, or over the class for all of them.
    private static IEnumerable<(string Rule, string Class, string Method)> Tests()
    {
        foreach (var file in Repository.Files("tests", "*Tests.cs"))
        {
            var (rule, whole, type) = ("", "", "");
            foreach (var line in File.ReadLines(file))
            {
                if (Trait().Match(line) is { Success: true } trait) rule = trait.Groups[1].Value;
                if (Class().Match(line) is { Success: true } named) (type, whole, rule) = (named.Groups[1].Value, rule, "");
                if (Method().Match(line) is not { Success: true } method) continue;
                yield return (rule.Length > 0 ? rule : whole, type, method.Groups[1].Value);
                rule = "";
            }
        }
    }

    [GeneratedRegex(@"^\| (R\d+) \|.*")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\[Trait\(""Rule"", ""(R\d+)""\)\]")]
    private static partial Regex Trait();

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex Class();

    [GeneratedRegex(@"^    public (?:async )?(?:static )?(?:void|Task) (\w+)\(")]
    private static partial Regex Method();
}
