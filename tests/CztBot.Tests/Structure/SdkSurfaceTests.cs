using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using CztBot.Operations;
using CztBot.Tests.World;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CztBot.Tests.Structure;

/// <summary>The host touches Microsoft's names in a few classes and members only, so that it can be built on Microsoft's packages (ADR 0007).</summary>
public sealed partial class SdkSurfaceTests
{
    private const string Adr = "docs/adr/0007-official-sdk.md";

    private static readonly System.Reflection.Assembly Host = typeof(BotHost).Assembly;

    private static readonly Architecture Architecture =
        new ArchLoader().LoadAssemblies(Host, System.Reflection.Assembly.Load("CztBot.BotFramework")).Build();

    [Fact]
    public void Only_the_gateway_its_endpoint_the_sender_and_the_directory_depend_on_the_protocols_types() =>
        Types().That().ResideInAssembly(Host).And().DoNotHaveFullNameMatching(@"^CztBot\.(Conversations\.(BotGateway|BotEndpoint)|Broadcasts\.(ChannelDirectory|NewConversation|Outbox))\b")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Microsoft\.Bot\b"))
            .Because("a build on Microsoft's packages has to stay possible")
            .Check(Architecture);

    [Fact]
    public void The_decision_record_lists_every_member_that_the_host_uses_and_no_other()
    {
        var listed = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, Adr))).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var used = SdkMembers.UsedBy(Host);

        used.Except(listed).Order(StringComparer.Ordinal).ShouldBeEmpty($"used, and not in the table of {Adr}");
        listed.Except(used).Order(StringComparer.Ordinal).ShouldBeEmpty($"in the table of {Adr}, and not used");
    }

    [GeneratedRegex(@"^\| `(?<name>Microsoft\.Bot\.[^` ]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
