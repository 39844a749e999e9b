using CztBot.Conversations;

namespace CztBot.Decompositions;

/// <summary>分解方案: how a unit breaks an item down, imported or typed; the monthly form is prefilled from it.</summary>
public static class DecompositionSlice
{
    public static IServiceCollection AddDecompositions(this IServiceCollection services) => services
        .AddSingleton<DecompositionDesk>()
        .AddVerb<OpenDecomposition>("decomposition.open")
        .AddVerb<EditDecomposition>("decomposition.edit")
        .AddWord<DecompositionWord>("分解方案");
}
