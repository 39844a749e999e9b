using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Members;

/// <summary>Every verb and word that the program knows.</summary>
internal static class Handlers
{
    public static IReadOnlyList<string> Verbs(BotWorld world) => world.Get<HandlerNames>().Verbs;

    public static IReadOnlyList<string> Words(BotWorld world) => [.. world.Get<IEnumerable<WordName>>().Select(name => name.Word).Distinct()];
}
