using System.Reflection;
using System.Text.RegularExpressions;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Tests.World;

namespace CztBot.Tests.Structure;

/// <summary>The directions of ADR 0003.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] Slices = ["Plans", "Members", "Rounds", "Reports", "Problems", "Orders", "Supervision", "Dispatches", "CarryOvers", "Projects", "Mechanisms", "Decompositions", "Bulletins", "Summaries", "Supplements", "Evaluation", "Broadcasts", "Questions", "LocalChat", "Teams", "WebChat"];

    [Theory]
    [InlineData("CztBot.Core", "")]
    [InlineData("CztBot.Cards", "")]
    [InlineData("CztBot.BotFramework", "")]
    [InlineData("CztBot.Storage", "CztBot.Core")]
    [InlineData("CztBot.Papers", "CztBot.Core")]
    public void A_project_uses_only_what_lies_below_it(string project, string uses) =>
        Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("CztBot", StringComparison.Ordinal))
            .ShouldBe(uses.Length == 0 ? [] : [uses]);

    [Fact]
    public void The_core_has_no_packages() =>
        typeof(Standing).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void A_slice_does_not_use_another_slices_types()
    {
        var faults = Slices.SelectMany(slice => Repository.Files($"src/CztBot/{slice}", "*.cs").SelectMany(file => Usings().Matches(File.ReadAllText(file))
            .Select(match => match.Groups["slice"].Value)
            .Where(other => other != slice && Slices.Contains(other))
            .Select(other => $"{Path.GetRelativePath(Repository.Root, file)} uses {other}")));

        faults.ShouldBeEmpty();
    }

    // A using, or a name spelt out.
    [GeneratedRegex(@"\bCztBot\.(?<slice>[A-Z]\w+)(?=[.;])|(?<![\w.])(?<slice>Plans|Members|Rounds|Reports|Problems|Orders|Supervision|Dispatches|CarryOvers|Projects|Mechanisms|Decompositions|Bulletins|Summaries|Supplements|Evaluation|Broadcasts|Questions|LocalChat|Teams|WebChat)\.[A-Z]")]
    private static partial Regex Usings();
}
