using CztBot.Conversations;

namespace CztBot.Plans;

/// <summary>The plan in chat: what leaves its scope, and real units for general names.</summary>
public static class PlanSlice
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddVerb<MoveItem>("item.leave")
        .AddVerb<MoveItem>("item.return")
        .AddVerb<PlaceholderList>("placeholder.list")
        .AddVerb<ResolvePlaceholder>("placeholder.resolve")
        .AddWord<ItemExits>("移出")
        .AddWord<PlaceholderList>("落实单位");
}
