using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Operations;
using Quartz;

namespace CztBot.Rounds;

/// <summary>When things are due, who owes what, and nudging.</summary>
public static class RoundSlice
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<Lookout>()
        .AddSingleton<RoundOpener>()
        .AddSingleton<ReminderPlanner>()
        .AddSingleton<SilenceWatch>()
        .AddSingleton<IPlanning>(services => services.GetRequiredService<SilenceWatch>())
        .AddSingleton<PaperWatch>()
        .AddSingleton<IPlanning>(services => services.GetRequiredService<PaperWatch>())
        .AddSingleton<UndeliveredWatch>()
        .AddSingleton<IPlanning>(services => services.GetRequiredService<UndeliveredWatch>())
        .AddSingleton<ProgressBoard>()
        .AddVerb<Nudge>("nudge")
        .AddWordForGroups<ProgressBoard>("进度", "谁没报", "报送进度")
        .AddWord<Nudge>("催办")
        .AddSingleton<SendingPlan>()
        .AddWord<SendingPlanWord>("发送计划")
        .AddOutgoing<DigestMessage>(DeliveryKinds.Opening, DeliveryKinds.Reminder, DeliveryKinds.Nudge)
        .AddOutgoing<NoticeMessage>(DeliveryKinds.Notice)
        .AddOutgoing<AlarmMessage>(DeliveryKinds.Alarm);

    /// <summary>
    /// Quartz says "look now" every half minute. Its schedule is in memory, since what is due is computed (ADR 0004); nodes that share a
    /// database share the schedule as well, so that one of them looks (ADR 0009).
    /// </summary>
    public static IServiceCollection AddRoundSchedule(this IServiceCollection services, DatabasePlace place)
    {
        services.AddQuartz(quartz =>
        {
            if (place.Shared) quartz.UsePersistentStore(store => store.UsePostgres(place.PostgreSql).UseClustering().ProvisionSchema());
            var key = new JobKey("look-now");
            quartz.AddJob<LookNow>(job => job.WithIdentity(key));
            quartz.AddTrigger(trigger => trigger.WithIdentity("every-half-minute").ForJob(key).StartNow()
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(30)).RepeatForever()));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
