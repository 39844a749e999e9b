using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>Registers the stores; each is stateless over the one database.</summary>
internal static class Stores
{
    public static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<PlanStore>()
        .AddSingleton<RosterStore>()
        .AddSingleton<WorkdayStore>()
        .AddSingleton<StandingStore>()
        .AddSingleton<AccountStore>()
        .AddSingleton<ConversationStore>()
        .AddSingleton<BindingStore>()
        .AddSingleton<RoundStore>()
        .AddSingleton<ReportStore>()
        .AddSingleton<DraftStore>()
        .AddSingleton<ConfirmationStore>()
        .AddSingleton<CommentStore>()
        .AddSingleton<ClosureStore>()
        .AddSingleton<BulletinStore>()
        .AddSingleton<IssuedFileStore>()
        .AddSingleton<SecretStore>()
        .AddSingleton<ProblemStore>()
        .AddSingleton<OrderStore>()
        .AddSingleton<SupervisionStore>()
        .AddSingleton<DispatchStore>()
        .AddSingleton<MinutesStore>()
        .AddSingleton<ContributionStore>()
        .AddSingleton<ItemScopeStore>()
        .AddSingleton<CarryOverStore>()
        .AddSingleton<ProjectStore>()
        .AddSingleton<YearlyStore>()
        .AddSingleton<DecompositionStore>()
        .AddSingleton<EvaluationStore>()
        .AddSingleton<SummaryStore>()
        .AddSingleton<SupplementStore>()
        .AddSingleton<PastLedger>()
        .AddSingleton<EvaluationSource>()
        .AddSingleton<DeliveryStore>()
        .AddSingleton<UndeliveredStore>()
        .AddSingleton<AliasStore>()
        .AddSingleton<UnansweredStore>()
        .AddSingleton<RunStore>()
        .AddSingleton<DialogueStore>()
        .AddSingleton<TalkStore>()
        .AddSingleton<TurnStore>()
        .AddSingleton<ClockStore>()
        .AddSingleton<AuditStore>();
}
