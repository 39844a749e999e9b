using CztBot.Conversations;
using CztBot.Core.Rounds;
using Quartz;

namespace CztBot.Rounds;

/// <summary>When things are due, who owes what, and nudging.</summary>
public static class RoundSlice
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<Lookout>()
        .AddSingleton<RoundOpener>()
        .AddSingleton<ReminderPlanner>()
        .AddSingleton<ProgressBoard>()
        .AddVerb<Nudge>("nudge")
        .AddWordForGroups<ProgressBoard>("进度", "谁没报", "报送进度")
        .AddWord<Nudge>("催办")
        .AddOutgoing<DigestMessage>(DeliveryKinds.Opening, DeliveryKinds.Reminder, DeliveryKinds.Nudge)
        .AddOutgoing<NoticeMessage>(DeliveryKinds.Notice);

    /// <summary>Quartz says "look now" every half minute; its schedule is in memory, since what is due is computed (ADR 0004).</summary>
    public static IServiceCollection AddRoundSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            var key = new JobKey("look-now");
            quartz.AddJob<LookNow>(job => job.WithIdentity(key));
            quartz.AddTrigger(trigger => trigger.ForJob(key).StartNow().WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(30)).RepeatForever()));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
