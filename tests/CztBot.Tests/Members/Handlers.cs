using CztBot.Conversations;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

/// <summary>Every verb and word that the program knows.</summary>
internal static class Handlers
{
    public static IReadOnlyList<string> Verbs(BotWorld world) => [.. world.Get<IEnumerable<VerbName>>().Select(name => name.Verb)];

    public static IReadOnlyList<string> Words(BotWorld world) => [.. world.Get<IEnumerable<WordName>>().Select(name => name.Word).Distinct()];
}
