using CztBot.Core;
using CztBot.Storage;

namespace CztBot.Operations.Checks;

/// <summary>The database itself, the plan and the calendar in it.</summary>
internal static class StorageCheck
{
    public static async Task<IEnumerable<Finding>> FindAsync(IServiceProvider services)
    {
        var damage = await services.GetRequiredService<Database>().DamageAsync();
        if (damage is not null) return [new Finding("数据库", Grade.Fault, $"文件已损坏（{damage}），请停止服务，用最近的备份恢复：restore 备份文件。")];
        var standing = await services.GetRequiredService<StandingStore>().LoadAsync();
        var today = services.GetRequiredService<BusinessClock>().Today;
        return [new Finding("数据库", Grade.Fine, services.GetRequiredService<DatabasePlace>().ToString()), Plan(standing), .. Days(standing, today)];
    }

    private static Finding Plan(Standing standing) => standing.Plan.Items.Count > 0
        ? new Finding("行动计划", Grade.Fine, $"{standing.Plan.Items.Count}项")
        : new Finding("行动计划", Grade.Fault, "还没有行动计划，请运行 import plan 行动计划.txt。");

    // In November the State Council announces the next year.
    private static IEnumerable<Finding> Days(Standing standing, DateOnly today)
    {
        int[] years = today.Month == 12 ? [today.Year, today.Year + 1] : [today.Year];
        var missing = years.Where(year => standing.Days.IsProvisional(new DateOnly(year, 1, 1))).ToList();
        return missing.Count == 0
            ? [new Finding("日历", Grade.Fine, $"{string.Join("、", years)}年的节假日已导入")]
            : missing.Select(year => new Finding("日历", Grade.Advice, $"没有{year}年的节假日，日期只按周末推算，请运行 import holidays {year}.json。"));
    }
}
