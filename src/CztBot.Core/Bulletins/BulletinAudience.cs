using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;

namespace CztBot.Core.Bulletins;

/// <summary>Who gets the full bulletin of a round unless the issue says otherwise (R42, R43).</summary>
public static class BulletinAudience
{
    /// <summary>The leaders by office, vice mayors by portfolio, with their delegates.</summary>
    public static IReadOnlyList<Addressee> BulletinReaders(this Standing standing, Round round, DateOnly day) => standing.Roster.BulletinReaders(
        round.Items.Select(item => standing.Item(item.ItemId)).OfType<ReportingItem>().Select(item => standing.PlanItemOf(item).Section).OfType<int>().Distinct(), day);
}
